/**
 * The outside world of a demo: a warehouse, riders, shoppers and a payment gateway that use nothing but the public doors
 * (the broker's queues, the REST API, the gateway's own HTTP). Knows no class of the application.
 */
@NullMarked
package org.handcart.simulator;

import org.jspecify.annotations.NullMarked;
