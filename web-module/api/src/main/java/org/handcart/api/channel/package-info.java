/** Imports over HTTP. */
@NullMarked
package org.handcart.api.channel;

import org.jspecify.annotations.NullMarked;
