/** What every call passes through: correlation, limits of the body and the query, idempotency, entity tags, cursors. */
@NullMarked
package org.handcart.api.http;

import org.jspecify.annotations.NullMarked;
