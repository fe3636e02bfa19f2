/** Rules of a cancellation: its life, its items, and what it needs kept. */
@NullMarked
package org.handcart.cancellation.domain;

import org.jspecify.annotations.NullMarked;
