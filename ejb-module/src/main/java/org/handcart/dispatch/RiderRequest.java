package org.handcart.dispatch;

import org.handcart.order.Address;
import org.handcart.order.Customer;
import org.handcart.order.OrderId;
import org.handcart.shared.Money;

/** The body of {@code delivery.request.v1}: bring this from the store to the address and collect {@code due}. */
public record RiderRequest(
        OrderId orderId,
        String orderNumber,
        String storeCode,
        Customer customer,
        Address address,
        Money due,
        int codVersion) {}
