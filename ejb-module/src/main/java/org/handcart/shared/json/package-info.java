/** The one way records become JSON in messages, events and stored answers, and back. No business word comes in. */
@NullMarked
package org.handcart.shared.json;

import org.jspecify.annotations.NullMarked;
