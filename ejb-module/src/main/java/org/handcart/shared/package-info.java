/**
 * Words every context speaks: money, quantities, ids, who acts, what happened. Depends on nothing but the JDK (and the
 * maker of UUIDv7); nothing about a single context may come in.
 */
@NullMarked
package org.handcart.shared;

import org.jspecify.annotations.NullMarked;
