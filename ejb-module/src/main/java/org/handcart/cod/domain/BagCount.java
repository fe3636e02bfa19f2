package org.handcart.cod.domain;

import org.handcart.shared.Money;

/**
 * What must be in a rider's bag, and what was (D9). What is missing at a door stays the rider's to explain until a
 * second person accepts it: it is expected although the journal has it out of the bag.
 *
 * @param balance of RIDER_CASH in the shift; below zero when more was handed in than the journal knows of
 * @param handed what counts of this shift handed in before
 * @param owed of VARIANCE in the shift
 */
public record BagCount(Money balance, Money handed, Money owed) {

    public Money expected() {
        return balance.plus(handed).plus(owed);
    }

    /** Below zero: missing. */
    public Money variance(Money counted) {
        return counted.minus(expected());
    }
}
