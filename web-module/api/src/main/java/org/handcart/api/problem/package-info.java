/** Everything the API answers when it cannot do what was asked: RFC 9457 problems, and where they come from. */
@NullMarked
package org.handcart.api.problem;

import org.jspecify.annotations.NullMarked;
