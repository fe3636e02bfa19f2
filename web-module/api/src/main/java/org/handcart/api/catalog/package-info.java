/** Products and their prices over HTTP. */
@NullMarked
package org.handcart.api.catalog;

import org.jspecify.annotations.NullMarked;
