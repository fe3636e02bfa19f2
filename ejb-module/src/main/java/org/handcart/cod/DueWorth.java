package org.handcart.cod;

import org.handcart.shared.Money;

/**
 * How a due came about, complete enough to compute it again (D8): {@code after} is {@code max(0, total − prepaid)} rounded to
 * the cash step of the currency, {@code codReduction = max(0, totalBefore − prepaid) − max(0, total − prepaid)}, and {@code
 * codReduction + refundable = totalBefore − total}. Once it is collected, nothing is left to reduce.
 *
 * @param prepaid before what is refundable went back
 */
public record DueWorth(
        Money totalBefore,
        Money total,
        Money prepaid,
        Money codReduction,
        Money refundable,
        Money before,
        Money after) {}
