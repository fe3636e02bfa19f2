/** The HTTP door: what stands in front of every resource and where it is mounted. */
@NullMarked
package org.handcart.api;

import org.jspecify.annotations.NullMarked;
