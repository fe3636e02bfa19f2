package org.handcart.notification;

/** How far a notification is. */
public enum NotificationStatus {
    /** Written down; nothing was sent. */
    ASKED
}
