/** The storage that price lists ask for. */
@NullMarked
package org.handcart.pricing.domain;

import org.jspecify.annotations.NullMarked;
