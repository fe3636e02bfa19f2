/** Ways out of cash on delivery: text messages. */
@NullMarked
package org.handcart.cod.gateway;

import org.jspecify.annotations.NullMarked;
