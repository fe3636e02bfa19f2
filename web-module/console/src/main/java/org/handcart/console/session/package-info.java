/** Who sits in front of the console: log-in, the session and what surrounds every request. */
@NullMarked
package org.handcart.console.session;

import org.jspecify.annotations.NullMarked;
