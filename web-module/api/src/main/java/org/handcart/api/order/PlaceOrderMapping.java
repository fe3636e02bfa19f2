package org.handcart.api.order;

import java.util.ArrayList;
import java.util.List;
import org.handcart.api.json.Amounts;
import org.handcart.checkout.DiscountRequest;
import org.handcart.checkout.PlaceCommand;
import org.handcart.checkout.PlaceLine;
import org.handcart.order.FeePolicy;
import org.handcart.order.NewFee;
import org.handcart.payment.TenderRequest;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;
import org.jspecify.annotations.Nullable;

/** From the request to the command: texts become money of the order's currency, all faults told at once. */
public final class PlaceOrderMapping {
    private final PlaceOrderRequest request;
    private final Amounts amounts;

    private PlaceOrderMapping(PlaceOrderRequest request) {
        this.request = request;
        this.amounts = Amounts.in(request.currency(), "/currency");
    }

    /** @throws org.handcart.api.problem.Problem 422 for an unknown currency or amounts it cannot hold */
    public static PlaceCommand command(PlaceOrderRequest request) {
        return new PlaceOrderMapping(request).command();
    }

    private PlaceCommand command() {
        List<PlaceLine> lines = lines();
        List<NewFee> fees = fees();
        List<DiscountRequest> discounts = discounts();
        List<TenderRequest> tenders = tenders();
        Money expected = amounts.of(request.expectedTotal(), "/expectedTotal");
        amounts.refuse();
        return new PlaceCommand(
                request.channel(),
                request.externalId(),
                amounts.currency(),
                request.storeCode(),
                CustomerRequest.of(request.customer()),
                AddressRequest.of(request.deliveryAddress()),
                lines,
                fees,
                discounts,
                tenders,
                expected,
                request.notes(),
                null);
    }

    private List<PlaceLine> lines() {
        List<PlaceLine> lines = new ArrayList<>();
        for (PlaceOrderRequest.Line line : request.lines()) {
            Money price = amounts.of(line.unitPrice(), "/lines/" + lines.size() + "/unitPrice");
            lines.add(new PlaceLine(
                    line.sku(), Quantity.of(line.quantity()), price, null, line.onShort(), line.shipping()));
        }
        return lines;
    }

    private List<NewFee> fees() {
        List<NewFee> fees = new ArrayList<>();
        for (PlaceOrderRequest.Fee fee : orNone(request.fees())) {
            FeePolicy policy = fee.refundPolicy() == null ? FeePolicy.ON_FULL_CANCEL : fee.refundPolicy();
            fees.add(new NewFee(fee.type(), orZero(fee.amount(), "/fees/" + fees.size() + "/amount"), policy));
        }
        return fees;
    }

    private List<DiscountRequest> discounts() {
        List<DiscountRequest> discounts = new ArrayList<>();
        for (PlaceOrderRequest.Discount discount : orNone(request.discounts())) {
            Money amount = amounts.of(discount.amount(), "/discounts/" + discounts.size() + "/amount");
            discounts.add(new DiscountRequest(discount.code(), amount));
        }
        return discounts;
    }

    private List<TenderRequest> tenders() {
        List<TenderRequest> tenders = new ArrayList<>();
        for (PlaceOrderRequest.Tender tender : request.tenders()) {
            Money amount = amounts.of(tender.amount(), "/tenders/" + tenders.size() + "/amount");
            tenders.add(new TenderRequest(tender.type(), amount, tender.paymentToken()));
        }
        return tenders;
    }

    /** Zero stands in for an amount that {@link Amounts#refuse} is going to refuse. */
    private Money orZero(String amount, String pointer) {
        Money money = amounts.of(amount, pointer);
        return money == null ? Money.zero(amounts.currency()) : money;
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
