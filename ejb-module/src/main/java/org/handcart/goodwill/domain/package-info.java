/** Rules of goodwill. */
@NullMarked
package org.handcart.goodwill.domain;

import org.jspecify.annotations.NullMarked;
