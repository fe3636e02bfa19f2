/** Validation rules over HTTP. */
@NullMarked
package org.handcart.api.validation;

import org.jspecify.annotations.NullMarked;
