/**
 * Messages in and out, nothing else: listeners hand what they hear to a verb, the relay hands the outbox to the broker.
 * The only package that speaks JMS; no business word is decided here.
 */
@NullMarked
package org.handcart.jms;

import org.jspecify.annotations.NullMarked;
