/** Messages out (outbox, event store) and in (inbox, dead letters). No JMS here: jms-module carries them. */
@NullMarked
package org.handcart.shared.outbox;

import org.jspecify.annotations.NullMarked;
