package org.handcart.order;

/**
 * The customer makes an order wait.
 *
 * @param seconds for how long, above zero
 * @param evidence where it can be looked up: the id of a call, a chat or a photo; never personal data
 */
public record PauseCommand(OrderId order, PauseReason reason, int seconds, String evidence) {}
