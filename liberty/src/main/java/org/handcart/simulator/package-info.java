/** Stand-ins for the outside world, for the demo and for tests: what they do, they do for real, over the real wire. */
@NullMarked
package org.handcart.simulator;

import org.jspecify.annotations.NullMarked;
