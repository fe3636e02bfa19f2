package org.handcart.api.payment;

import java.util.List;
import org.handcart.payment.RefundDetail;
import org.jspecify.annotations.Nullable;

/** @param next cursor of the next page */
public record RefundListView(
        List<RefundDetail> items, @Nullable String next) {}
