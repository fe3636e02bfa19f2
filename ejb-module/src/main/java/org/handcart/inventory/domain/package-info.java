/** How stock is booked: the movements and the storage they ask for. */
@NullMarked
package org.handcart.inventory.domain;

import org.jspecify.annotations.NullMarked;
