package org.handcart.notification;

/** A way to a customer. */
public enum Channel {
    PUSH,
    SMS,
    EMAIL
}
