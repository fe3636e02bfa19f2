/** What tests stand on: a real database with the production schema, and verbs wired on it. */
@NullMarked
package org.handcart.testing;

import org.jspecify.annotations.NullMarked;
