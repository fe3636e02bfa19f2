/** Storage of releases and of the warehouse's reports. Nobody imports it. */
@NullMarked
package org.handcart.fulfillment.persistence;

import org.jspecify.annotations.NullMarked;
