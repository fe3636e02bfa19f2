/** Load from outside, for figures and not for a verdict: no test fails by being slow. */
@NullMarked
package org.handcart.benchmark;

import org.jspecify.annotations.NullMarked;
