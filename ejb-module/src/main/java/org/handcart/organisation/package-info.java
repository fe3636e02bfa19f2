/** Organisations, people and their passwords. */
@NullMarked
package org.handcart.organisation;

import org.jspecify.annotations.NullMarked;
