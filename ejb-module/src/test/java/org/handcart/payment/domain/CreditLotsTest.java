package org.handcart.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handcart.payment.StoreCreditEntry;
import org.handcart.payment.StoreCreditEntry.Kind;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What expires first is used first. */
class CreditLotsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final List<StoreCreditEntry> entries = new ArrayList<>();

    @Test
    void nothingExpiresWithoutADate() {
        give("100.00", null);

        assertThat(CreditLots.expired(entries, NOON.plus(Duration.ofDays(9999))))
                .isEmpty();
    }

    @Test
    void expiresAtTheVeryInstant() {
        give("100.00", NOON);

        assertThat(CreditLots.expired(entries, NOON.minusNanos(1))).isEmpty();
        assertThat(CreditLots.expired(entries, NOON)).containsEntry(1, inr("100.00"));
    }

    @Test
    void usesFirstWhatExpiresFirst() {
        give("100.00", null);
        give("50.00", NOON);
        give("30.00", NOON.plusSeconds(60));
        use("60.00");

        assertThat(CreditLots.expired(entries, NOON.plusSeconds(60))).containsOnlyKeys(3);
        assertThat(CreditLots.expired(entries, NOON.plusSeconds(60))).containsEntry(3, inr("20.00"));
    }

    @Test
    void expiresOnce() {
        give("100.00", NOON);
        use("40.00");
        add(Kind.EXPIRE, "-60.00", CreditLots.cause(1), null);

        assertThat(CreditLots.expired(entries, NOON.plusSeconds(1))).isEmpty();
    }

    private void give(String amount, @Nullable Instant expiresAt) {
        add(Kind.GRANT, amount, "grant", expiresAt);
    }

    private void use(String amount) {
        add(Kind.REDEEM, "-" + amount, "order", null);
    }

    private void add(Kind kind, String amount, String cause, @Nullable Instant expiresAt) {
        entries.add(new StoreCreditEntry(
                entries.size() + 1, kind, inr(amount), cause, null, null, "test", expiresAt, NOON));
    }

    private static Money inr(String amount) {
        return Money.of(amount, "INR");
    }
}
