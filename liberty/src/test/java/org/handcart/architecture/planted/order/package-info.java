/** Offenders planted for the architecture rules to catch; part of no product. */
package org.handcart.architecture.planted.order;
