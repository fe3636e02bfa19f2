package org.handcart.checkout.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handcart.checkout.PlaceCommand;
import org.handcart.checkout.domain.Priced.PricedBasket;
import org.handcart.order.NewLine;
import org.handcart.payment.TenderRequest;
import org.handcart.shared.Money;
import org.handcart.store.Store;
import org.handcart.validation.OrderDraft;

/** A priced basket as validation rules see it. */
public final class RuleDraft {

    private RuleDraft() {}

    public static OrderDraft of(PlaceCommand command, Store store, PricedBasket basket, Instant placedAt) {
        Money none = Money.zero(basket.total().currency());
        List<OrderDraft.Line> lines = basket.lines().stream()
                .map(line -> line(line, basket.categories().getOrDefault(line.sku(), List.of())))
                .toList();
        List<OrderDraft.Part> fees = basket.newFees().stream()
                .map(fee -> new OrderDraft.Part(fee.type(), fee.amount()))
                .toList();
        return new OrderDraft(
                store.code(),
                store.zone(),
                command.channel(),
                command.externalId(),
                placedAt,
                command.customer(),
                command.address(),
                lines,
                fees,
                basket.discounts().stream()
                        .map(discount -> new OrderDraft.Part(discount.code(), discount.amount()))
                        .toList(),
                tenders(command.tenders(), basket.total()),
                sum(none, lines.stream().map(OrderDraft.Line::gross).toList()),
                sum(none, lines.stream().map(OrderDraft.Line::discount).toList()),
                sum(none, fees.stream().map(OrderDraft.Part::amount).toList()),
                sum(none, lines.stream().map(OrderDraft.Line::tax).toList()),
                basket.total(),
                command.notes());
    }

    private static OrderDraft.Line line(NewLine line, List<String> categories) {
        return new OrderDraft.Line(
                line.sku(),
                line.name(),
                line.quantity(),
                line.unitPrice(),
                line.gross(),
                line.discount(),
                line.tax(),
                line.total(),
                line.bundleId() != null,
                categories);
    }

    /** The one without an amount takes the rest; whether they add up is decided when they are planned. */
    private static List<OrderDraft.Part> tenders(List<TenderRequest> requests, Money total) {
        Money rest = total;
        for (TenderRequest request : requests) {
            Money own = request.amount();
            if (own != null && own.currency().equals(total.currency())) {
                rest = rest.minus(own);
            }
        }
        List<OrderDraft.Part> tenders = new ArrayList<>();
        for (TenderRequest request : requests) {
            Money own = request.amount();
            tenders.add(new OrderDraft.Part(request.type(), own == null ? rest.orZero() : own));
        }
        return tenders;
    }

    private static Money sum(Money none, List<Money> amounts) {
        Money sum = none;
        for (Money amount : amounts) {
            sum = sum.plus(amount);
        }
        return sum;
    }
}
