/** JSON in, strictly, and JSON out. */
@NullMarked
package org.handcart.api.json;

import org.jspecify.annotations.NullMarked;
