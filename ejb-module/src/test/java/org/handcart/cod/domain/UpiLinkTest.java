package org.handcart.cod.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.handcart.cod.HousePolicy;
import org.handcart.cod.UpiRequest;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UpiLinkTest {

    @Test
    void asksForExactlyWhatIsDueUnderItsVersion() {
        UpiRequest request = UpiLink.of(
                        house("shop@bank", "Milk & More"), Money.of("355.00", "INR"), "QC001-261120-000042", 2)
                .orElseThrow();

        assertThat(request.link())
                .isEqualTo("upi://pay?pa=shop@bank&pn=Milk%20%26%20More&am=355.00&cu=INR&tr=QC001261120000042V2"
                        + "&tn=Order%20QC001-261120-000042");
        assertThat(request.amount()).isEqualTo(Money.of("355.00", "INR"));
    }

    @Test
    void keepsTheEndOfALongReference() {
        UpiRequest request = UpiLink.of(
                        house("shop@bank", "Shop"), Money.of("1.00", "INR"), "X".repeat(40) + "-000042", 12)
                .orElseThrow();

        assertThat(request.reference()).hasSize(35).endsWith("000042V12");
    }

    @Test
    void isNotThereWithoutAPayeeAnAmountOrRupees() {
        assertThat(UpiLink.of(house(null, null), Money.of("1.00", "INR"), "A", 1))
                .isEmpty();
        assertThat(UpiLink.of(house("shop@bank", "Shop"), Money.of("0.00", "INR"), "A", 1))
                .isEmpty();
        assertThat(UpiLink.of(house("shop@bank", "Shop"), Money.of("1.00", "EUR"), "A", 1))
                .isEmpty();
    }

    private static HousePolicy house(@Nullable String address, @Nullable String name) {
        return new HousePolicy(Currency.getInstance("INR"), null, false, null, false, 0, address, name, 1);
    }
}
