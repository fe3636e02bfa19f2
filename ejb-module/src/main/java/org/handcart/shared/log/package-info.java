/** What doors put on the log lines of a call. */
@NullMarked
package org.handcart.shared.log;

import org.jspecify.annotations.NullMarked;
