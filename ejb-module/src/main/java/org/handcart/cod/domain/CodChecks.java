package org.handcart.cod.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handcart.cod.CodAlternative;
import org.handcart.cod.CodAlternative.Kind;
import org.handcart.cod.CodCheck;
import org.handcart.cod.CodDraft;
import org.handcart.cod.CodValidation;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** The checks of a COD validation, each with a sentence a person can read (D33). Pure. */
public final class CodChecks {

    private final CodDraft draft;
    private final DialledPhone phone;
    private final CodFacts facts;
    private final List<CodCheck> checks = new ArrayList<>();

    private CodChecks(CodDraft draft, DialledPhone phone, CodFacts facts) {
        this.draft = draft;
        this.phone = phone;
        this.facts = facts;
    }

    /**
     * Eligible when every check passes; otherwise says what else would do.
     *
     * @param now a proof of the phone counts for a day
     */
    public static CodValidation run(CodDraft draft, DialledPhone phone, CodFacts facts, Instant now) {
        CodChecks run = new CodChecks(draft, phone, facts);
        run.limits();
        run.customer();
        run.phone();
        run.address();
        run.checks.add(ServiceArea.check(draft, facts.service()));
        run.checks.add(OtpRisk.check(draft, phone, facts, now));
        return run.answer();
    }

    private CodValidation answer() {
        Money due = CashRounding.of(draft.amount().currency()).round(draft.amount());
        boolean eligible = checks.stream().allMatch(CodCheck::passed);
        return new CodValidation(
                eligible, due, phone.e164(), List.copyOf(checks), eligible ? List.of() : alternatives());
    }

    private void limits() {
        limit("AMOUNT_LIMIT", "store", facts.storeLimit());
        limit("ORGANISATION_LIMIT", "organisation", facts.house().limit());
        limit("CUSTOMER_LIMIT", "customer", facts.customer().limit());
    }

    /** The limit itself passes. */
    private void limit(String name, String whose, @Nullable Money limit) {
        if (limit == null) {
            pass(name, "There is no limit for this %s.".formatted(whose));
            return;
        }
        boolean within = draft.amount().compareTo(limit) <= 0;
        String sentence = within ? "%s is within the %s's limit of %s." : "%s is above the %s's limit of %s.";
        add(name, within, sentence.formatted(draft.amount(), whose, limit));
    }

    private void customer() {
        if (!facts.customer().blocked()) {
            pass("CUSTOMER", "Nothing speaks against this customer.");
            return;
        }
        String reason = facts.customer().reason();
        add("CUSTOMER", false, "This customer pays in advance" + (reason == null ? "." : ": " + reason + "."));
    }

    private void phone() {
        String trouble = phone.trouble();
        if (trouble != null) {
            add("PHONE", false, trouble);
        } else if (phone.wasGiven()) {
            pass("PHONE", "The phone number is valid.");
        } else if (facts.house().phoneRequired()) {
            add("PHONE", false, "A phone number is required.");
        } else {
            pass("PHONE", "No phone number was given; none is required.");
        }
    }

    private void address() {
        String country = draft.country();
        if (country == null || country.isBlank()) {
            add("ADDRESS", false, "The delivery address has no country.");
        } else if (draft.postalCode() == null) {
            pass("ADDRESS", "The delivery address has no postal code.");
        } else {
            pass("ADDRESS", "The delivery address has a postal code and a country.");
        }
    }

    /** A part in advance helps against limits alone, a code against a phone that is not proven alone. */
    private List<CodAlternative> alternatives() {
        List<CodAlternative> others = new ArrayList<>();
        others.add(CodAlternative.of(Kind.PREPAID));
        List<String> failed = checks.stream()
                .filter(check -> !check.passed())
                .map(CodCheck::check)
                .toList();
        if (failed.stream().allMatch(check -> check.endsWith("_LIMIT"))) {
            lowestLimit()
                    .filter(Money::isPositive)
                    .ifPresent(limit -> others.add(
                            new CodAlternative(Kind.PART_PREPAID, draft.amount().minus(limit))));
        }
        if (failed.equals(List.of(OtpRisk.NAME)) && phone.e164() != null) {
            others.add(CodAlternative.of(Kind.VERIFY_PHONE));
        }
        return List.copyOf(others);
    }

    private Optional<Money> lowestLimit() {
        return Stream.of(
                        Optional.ofNullable(facts.storeLimit()),
                        Optional.ofNullable(facts.house().limit()),
                        Optional.ofNullable(facts.customer().limit()))
                .flatMap(Optional::stream)
                .reduce(Money::min);
    }

    private void pass(String name, String sentence) {
        add(name, true, sentence);
    }

    private void add(String name, boolean passed, String sentence) {
        checks.add(new CodCheck(name, passed, sentence));
    }
}
