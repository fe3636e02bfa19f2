package org.handcart.payment.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.handcart.payment.TenderRequest;
import org.handcart.payment.TendersRefused;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The tenders of an order in the order they are consumed: as asked for, cash on delivery last, because it is what
 * remains at the door. They add up to the total exactly; parts of zero are left out.
 */
public record TenderPlan(List<Part> parts) {

    /** One tender. */
    public record Part(
            TenderType type, Money amount, @Nullable String paymentToken) {}

    public TenderPlan {
        parts = List.copyOf(parts);
    }

    /**
     * @param byGateway which of cards, UPI and wallets a payment gateway takes
     * @throws TendersRefused with a sentence that says what is wrong
     */
    public static TenderPlan of(Money total, List<TenderRequest> requests, Predicate<TenderType> byGateway) {
        List<Part> parts = new ArrayList<>();
        Set<TenderType> seen = EnumSet.noneOf(TenderType.class);
        Money given = Money.zero(total.currency());
        @Nullable TenderRequest takesTheRest = null;
        for (TenderRequest request : requests) {
            TenderType type = accepted(request.type(), byGateway);
            if (request.paymentToken() != null && CardNumber.isIn(request.paymentToken())) {
                throw new TendersRefused("a payment token is not a card number; never send us one");
            }
            if (!type.isByGateway() && !seen.add(type)) {
                throw new TendersRefused(type + " is named twice");
            }
            if (request.amount() == null) {
                if (takesTheRest != null) {
                    throw new TendersRefused("only one tender may come without an amount");
                }
                takesTheRest = request;
            } else {
                Part part = new Part(type, checked(request.amount(), total), request.paymentToken());
                given = given.plus(part.amount());
                parts.add(part);
            }
        }
        Money rest = total.minus(given);
        if (rest.isNegative() || (rest.isPositive() && takesTheRest == null)) {
            throw new TendersRefused("the tenders add up to %s, the order to %s".formatted(given, total));
        }
        if (takesTheRest != null && rest.isPositive()) {
            TenderType type = TenderType.named(takesTheRest.type());
            parts.add(place(requests, parts.size()), new Part(type, rest, takesTheRest.paymentToken()));
        }
        parts.sort(Comparator.comparing(part -> part.type() == TenderType.COD));
        return new TenderPlan(parts);
    }

    public Money cod(Money total) {
        return sum(
                total,
                parts.stream().filter(part -> part.type() == TenderType.COD).toList());
    }

    private static Money sum(Money total, List<Part> some) {
        return some.stream().map(Part::amount).reduce(Money.zero(total.currency()), Money::plus);
    }

    private static TenderType accepted(String name, Predicate<TenderType> byGateway) {
        TenderType type = TenderType.named(name);
        if (type.isByGateway() && !byGateway.test(type)) {
            throw new TendersRefused("no payment gateway is configured for " + type);
        }
        return type;
    }

    private static Money checked(Money amount, Money total) {
        if (!amount.currency().equals(total.currency())) {
            throw new TendersRefused(
                    "a tender in %s for an order in %s".formatted(amount.currency(), total.currency()));
        }
        if (!amount.isPositive()) {
            throw new TendersRefused("a tender of " + amount);
        }
        return amount;
    }

    /** Where the tender without an amount stood among the others. */
    private static int place(List<TenderRequest> requests, int others) {
        int place = 0;
        while (place < others && requests.get(place).amount() != null) {
            place++;
        }
        return place;
    }
}
