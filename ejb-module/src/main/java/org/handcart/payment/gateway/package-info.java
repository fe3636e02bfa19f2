/** The payment gateway over HTTP. Fault tolerance lives here; nobody imports it. */
@NullMarked
package org.handcart.payment.gateway;

import org.jspecify.annotations.NullMarked;
