/** Rules of placing an order: what a basket costs in a store. */
@NullMarked
package org.handcart.checkout.domain;

import org.jspecify.annotations.NullMarked;
