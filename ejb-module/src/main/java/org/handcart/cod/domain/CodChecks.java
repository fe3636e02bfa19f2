package org.handcart.cod.domain;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import org.handcart.cod.CodCheck;
import org.handcart.cod.CodDraft;
import org.handcart.cod.CodValidation;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** The checks of a COD validation, each with a sentence a person can read. Pure. */
public final class CodChecks {

    private CodChecks() {}

    /** Eligible when every check passes; otherwise says how else the order can be paid. */
    public static CodValidation run(CodDraft draft, CodPolicy policy) {
        Money due = CashRounding.of(draft.amount().currency()).round(draft.amount());
        List<CodCheck> checks = List.of(amount(draft.amount(), policy.limit()), phone(draft, policy), address(draft));
        boolean eligible = checks.stream().allMatch(CodCheck::passed);
        return new CodValidation(eligible, due, checks, eligible ? List.of() : alternatives(draft, policy, checks));
    }

    /** The limit itself passes. */
    private static CodCheck amount(Money amount, @Nullable Money limit) {
        if (limit == null) {
            return new CodCheck("AMOUNT_LIMIT", true, "The store sets no limit.");
        }
        boolean passed = amount.compareTo(limit) <= 0;
        String sentence = passed ? "%s is within the limit of %s." : "%s is above the limit of %s.";
        return new CodCheck("AMOUNT_LIMIT", passed, sentence.formatted(amount, limit));
    }

    private static CodCheck phone(CodDraft draft, CodPolicy policy) {
        String phone = draft.phone();
        if (phone == null || phone.isBlank()) {
            return policy.phoneRequired()
                    ? new CodCheck("PHONE", false, "A phone number is required.")
                    : new CodCheck("PHONE", true, "No phone number was given; none is required.");
        }
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(phone, draft.country());
            boolean valid = numbers.isValidNumber(number);
            return new CodCheck(
                    "PHONE", valid, valid ? "The phone number is valid." : "There is no such phone number.");
        } catch (NumberParseException unreadable) {
            return new CodCheck(
                    "PHONE", false, "The phone number cannot be read: %s.".formatted(unreadable.getErrorType()));
        }
    }

    private static CodCheck address(CodDraft draft) {
        if (draft.country() == null || draft.country().isBlank()) {
            return new CodCheck("ADDRESS", false, "The delivery address has no country.");
        }
        return new CodCheck(
                "ADDRESS",
                true,
                draft.postalCode() == null
                        ? "The delivery address has no postal code."
                        : "The delivery address has a postal code and a country.");
    }

    /** Only paying a part in advance helps against a limit. */
    private static List<String> alternatives(CodDraft draft, CodPolicy policy, List<CodCheck> checks) {
        List<String> result = new ArrayList<>();
        result.add("PREPAID");
        Money limit = policy.limit();
        List<CodCheck> failed = checks.stream().filter(check -> !check.passed()).toList();
        if (limit != null && failed.size() == 1 && failed.get(0).check().equals("AMOUNT_LIMIT")) {
            result.add("PART_PREPAID " + draft.amount().minus(limit));
        }
        return List.copyOf(result);
    }
}
