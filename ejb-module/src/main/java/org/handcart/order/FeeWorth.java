package org.handcart.order;

import org.handcart.shared.Money;

/**
 * One fee of an order when something left it (D7).
 *
 * @param amount as frozen at placement
 * @param returnedBefore what had gone back already
 * @param returned what goes back now; zero when nothing does
 * @param why in a sentence
 */
public record FeeWorth(String type, FeePolicy policy, Money amount, Money returnedBefore, Money returned, String why) {}
