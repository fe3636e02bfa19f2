/** What things cost beyond what they are: price lists, taxes, fees. */
@NullMarked
package org.handcart.pricing;

import org.jspecify.annotations.NullMarked;
