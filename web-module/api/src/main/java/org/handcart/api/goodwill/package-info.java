/** Money without an item, over HTTP. */
@NullMarked
package org.handcart.api.goodwill;

import org.jspecify.annotations.NullMarked;
