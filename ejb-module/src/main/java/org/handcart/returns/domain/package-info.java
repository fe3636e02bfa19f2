/** Rules of a return: what came back, and what became of it at inspection. */
@NullMarked
package org.handcart.returns.domain;

import org.jspecify.annotations.NullMarked;
