package org.handcart.api.cod;

import java.util.List;
import org.handcart.cod.DepositTask;
import org.handcart.cod.RiderCash;
import org.handcart.cod.RiderShift;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a rider carries, one amount for each currency; {@code variance} below zero is missing. {@code shift} is the one
 * that is not closed, {@code depositTask} the demand to hand cash in.
 */
public record RiderCashView(
        String riderId,
        List<Money> inHand,
        List<Money> variance,
        @Nullable RiderShift shift,
        @Nullable DepositTask depositTask) {
    static RiderCashView of(RiderCash cash, @Nullable RiderShift shift, @Nullable DepositTask task) {
        return new RiderCashView(cash.riderId(), cash.inHand(), cash.variance(), shift, task);
    }
}
