/** Verbs and queries of notifications. */
@NullMarked
package org.handcart.notification.usecase;

import org.jspecify.annotations.NullMarked;
