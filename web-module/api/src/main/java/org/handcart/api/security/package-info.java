/** Who is calling: tokens issued, tokens checked, and the actor made from them. */
@NullMarked
package org.handcart.api.security;

import org.jspecify.annotations.NullMarked;
