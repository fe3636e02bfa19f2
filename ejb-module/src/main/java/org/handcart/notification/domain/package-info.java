/** What is kept of notifications. */
@NullMarked
package org.handcart.notification.domain;

import org.jspecify.annotations.NullMarked;
