package org.handcart.shared.outbox;

/**
 * A message for one queue.
 *
 * @param queue a name of {@link Queues}
 * @param group messages of one group are delivered in order; the order id
 * @param type what it is, such as {@code wms.release.v1}
 * @param body a record; written as JSON, money as {@code {"amount":"25.75","currency":"INR"}}
 */
public record Message(String queue, String group, String type, Object body) {}
