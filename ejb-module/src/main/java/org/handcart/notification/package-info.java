/**
 * What a customer is to be told: asked for by whoever caused it, once for each cause, with what the text needs. Sending is
 * not in here.
 */
@NullMarked
package org.handcart.notification;

import org.jspecify.annotations.NullMarked;
