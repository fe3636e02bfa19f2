/** Accounts and token families, and the storage they ask for. */
@NullMarked
package org.handcart.organisation.domain;

import org.jspecify.annotations.NullMarked;
