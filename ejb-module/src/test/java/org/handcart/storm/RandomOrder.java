package org.handcart.storm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.handcart.order.FeePolicy;
import org.handcart.order.LineDiscount;
import org.handcart.order.LineTax;
import org.handcart.order.NewDiscount;
import org.handcart.order.NewFee;
import org.handcart.order.NewLine;
import org.handcart.order.NewOrder;
import org.handcart.order.OnShort;
import org.handcart.order.OrderFixture;
import org.handcart.order.OrderLineId;
import org.handcart.shared.Allocation;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;

/** An order of one to four lines of up to six units, with discounts, taxes and fees, in a currency of 0, 2 or 3 digits. */
final class RandomOrder {
    private static final List<String> CURRENCIES = List.of("JPY", "INR", "KWD");

    private final Random random;
    private final String code;

    private RandomOrder(Random random) {
        this.random = random;
        this.code = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
    }

    static NewOrder from(Random random) {
        return new RandomOrder(random).make();
    }

    private NewOrder make() {
        NewOrder frame = OrderFixture.anOrder().in(code).confirmed().build();
        List<Money> grosses = new ArrayList<>();
        List<Integer> units = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int quantity = 1 + random.nextInt(6);
            units.add(quantity);
            grosses.add(money(random.nextInt(5) == 0 ? random.nextInt(20) : (long) quantity * random.nextInt(60_000)));
        }
        long whole = grosses.stream().mapToLong(Money::minor).sum();
        Money discount = money(random.nextBoolean() ? 0 : random.nextLong(whole + 1));
        List<Money> shares = Allocation.split(
                discount,
                grosses.stream().map(Money::minor).toList(),
                units.stream().map(Integer::longValue).toList());
        List<NewLine> lines = new ArrayList<>();
        for (int i = 0; i < grosses.size(); i++) {
            lines.add(line(i, units.get(i), grosses.get(i), shares.get(i)));
        }
        return new NewOrder(
                frame.id(),
                frame.channel(),
                null,
                frame.storeCode(),
                frame.currency(),
                frame.customer(),
                frame.address(),
                lines,
                List.of(),
                fees(),
                discount.isPositive() ? List.of(NewDiscount.plain("LESS", discount)) : List.of(),
                "COD_PENDING",
                null,
                frame.zone(),
                frame.promiseMinutes(),
                true,
                frame.placedAt());
    }

    private NewLine line(int number, int quantity, Money gross, Money discount) {
        return new NewLine(
                new OrderLineId(Ids.next()),
                "SKU-" + number,
                "Goods " + number,
                true,
                true,
                Quantity.of(quantity),
                money(gross.minor() / quantity),
                gross,
                discount.isPositive() ? List.of(new LineDiscount("LESS", discount)) : List.of(),
                taxes(gross.minus(discount)),
                OnShort.REFUND,
                null,
                1);
    }

    /** None, or two components; rates are only written down, what counts are the amounts. */
    private List<LineTax> taxes(Money value) {
        int kind = random.nextInt(3);
        if (kind == 0) {
            return List.of();
        }
        boolean inclusive = kind == 1;
        long most = value.minor() / 5;
        return List.of(
                new LineTax("CGST", new BigDecimal("9"), inclusive, money(random.nextLong(most + 1))),
                new LineTax("SGST", new BigDecimal("9"), inclusive, money(random.nextLong(most + 1))));
    }

    private List<NewFee> fees() {
        List<NewFee> fees = new ArrayList<>();
        for (FeePolicy policy : FeePolicy.values()) {
            if (random.nextInt(3) == 0) {
                fees.add(new NewFee(policy.name(), money(random.nextInt(5_000)), policy));
            }
        }
        return fees;
    }

    private Money money(long minor) {
        return Money.ofMinor(minor, java.util.Currency.getInstance(code));
    }
}
