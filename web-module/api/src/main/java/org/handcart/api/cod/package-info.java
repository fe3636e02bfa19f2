/** Cash on delivery over HTTP. */
@NullMarked
package org.handcart.api.cod;

import org.jspecify.annotations.NullMarked;
