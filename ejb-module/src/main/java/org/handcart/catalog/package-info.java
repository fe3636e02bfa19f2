/** Products and bundles. */
@NullMarked
package org.handcart.catalog;

import org.jspecify.annotations.NullMarked;
