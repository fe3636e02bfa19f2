package org.handcart.api.cod;

import jakarta.validation.Valid;
import java.util.UUID;
import org.handcart.api.json.Checked;
import org.handcart.api.json.Faults;
import org.handcart.api.json.MoneyRequest;
import org.handcart.api.json.StoreCode;
import org.handcart.api.order.AddressRequest;
import org.handcart.api.order.CustomerRequest;
import org.handcart.cod.CodDraft;
import org.handcart.order.Address;
import org.handcart.order.Customer;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** An order that exists, or a draft of one: amount and store at least. */
public record CodValidateRequest(
        @Nullable UUID orderId,
        @Nullable @Valid CustomerRequest customer,
        @Nullable @Valid AddressRequest deliveryAddress,
        @Nullable @Valid MoneyRequest amount,
        @Nullable @StoreCode String storeCode)
        implements Checked {
    @Override
    public void check(Faults faults) {
        boolean draft = customer != null || deliveryAddress != null || storeCode != null;
        if (draft == (orderId != null)) {
            faults.add(
                    "",
                    "give either orderId, with or without the amount that is about to be asked for, or a draft with amount and storeCode");
        } else if (draft && (amount == null || storeCode == null)) {
            faults.add(amount == null ? "/amount" : "/storeCode", "is needed for a draft");
        }
    }

    CodDraft draft() {
        if (amount == null || storeCode == null) {
            throw new IllegalStateException("a checked draft has amount and store");
        }
        Customer who = CustomerRequest.of(customer);
        Address where = AddressRequest.of(deliveryAddress);
        return new CodDraft(
                who.externalId(),
                who.phone(),
                where.postalCode(),
                where.country(),
                where.latitude(),
                where.longitude(),
                amount.money("/amount"),
                storeCode);
    }

    /** What is about to be asked for an order that exists. */
    @Nullable
    Money quoted() {
        return amount == null ? null : amount.money("/amount");
    }
}
