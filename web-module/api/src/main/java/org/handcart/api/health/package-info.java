/** What a load balancer asks. */
@NullMarked
package org.handcart.api.health;

import org.jspecify.annotations.NullMarked;
