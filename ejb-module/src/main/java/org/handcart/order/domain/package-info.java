/** Rules of orders: the aggregate and what it needs kept. */
@NullMarked
package org.handcart.order.domain;

import org.jspecify.annotations.NullMarked;
