package org.handcart.payment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param next id of the last refund when there are more */
public record RefundPage(List<RefundDetail> items, @Nullable UUID next) {}
