/** Rules of products and the storage they ask for. */
@NullMarked
package org.handcart.catalog.domain;

import org.jspecify.annotations.NullMarked;
