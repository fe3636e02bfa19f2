/** Orders over HTTP. */
@NullMarked
package org.handcart.api.order;

import org.jspecify.annotations.NullMarked;
