/** Notifications in PostgreSQL. */
@NullMarked
package org.handcart.notification.persistence;

import org.jspecify.annotations.NullMarked;
