/** What the rider's side reports over HTTP. */
@NullMarked
package org.handcart.api.delivery;

import org.jspecify.annotations.NullMarked;
