/** Rules of releases and of the warehouse's reports. */
@NullMarked
package org.handcart.fulfillment.domain;

import org.jspecify.annotations.NullMarked;
