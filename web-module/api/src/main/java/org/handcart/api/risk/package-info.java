/** Risk over HTTP: rules, thresholds, and what was found unusual. */
@NullMarked
package org.handcart.api.risk;

import org.jspecify.annotations.NullMarked;
