/** Rules of stores and the storage they ask for. */
@NullMarked
package org.handcart.store.domain;

import org.jspecify.annotations.NullMarked;
