package org.handcart.cod.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;
import org.handcart.cod.CodAlternative;
import org.handcart.cod.CodAlternative.Kind;
import org.handcart.cod.CodCheck;
import org.handcart.cod.CodDraft;
import org.handcart.cod.CodValidation;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.store.Store;
import org.handcart.store.usecase.MaintainStore;
import org.handcart.testing.Bench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** D33, with the limit a store really has. */
class ValidateCodIT {

    private final Bench bench = new Bench();
    private final Actor system = Actor.system(bench.newOrganisation(), "test", "test");

    @BeforeEach
    void aStoreWithALimit() {
        Store store = new Store(
                "QC-001",
                "Indiranagar",
                Currency.getInstance("INR"),
                ZoneId.of("Asia/Kolkata"),
                LocalTime.MIDNIGHT,
                true,
                null,
                null,
                null,
                "Bengaluru",
                "560001",
                "IN",
                true,
                false,
                20,
                true,
                0,
                Money.of("5000.00", "INR"),
                0);
        bench.run(system, () -> bench.get(MaintainStore.class).put(system, store));
    }

    @Test
    void takesTheLimitOfTheStore() {
        assertThat(validate("QC-001", "5000.00", "INR").eligible()).isTrue();
        assertThat(validate("QC-001", "5400.00", "INR").alternatives())
                .containsExactly(
                        CodAlternative.of(Kind.PREPAID),
                        new CodAlternative(Kind.PART_PREPAID, Money.of("400.00", "INR")));
    }

    @Test
    void saysWhatIsWrongWithTheStoreOrTheCurrency() {
        assertThat(validate("QC-999", "1.00", "INR").checks())
                .extracting(CodCheck::check)
                .containsExactly("STORE");
        assertThat(validate("QC-001", "1.00", "USD").checks())
                .extracting(CodCheck::check)
                .containsExactly("CURRENCY");
    }

    @Test
    void knowsNothingOfAnOrderThatIsNotThere() {
        OrderId unknown = new OrderId(UUID.randomUUID());

        assertThat(bench.in(system, () -> bench.get(ValidateCod.class).validate(system, unknown, null)))
                .isEmpty();
    }

    private CodValidation validate(String store, String amount, String currency) {
        CodDraft draft = new CodDraft(null, null, "560001", "IN", Money.of(amount, currency), store);
        return bench.in(system, () -> bench.get(ValidateCod.class).validate(system, draft));
    }
}
