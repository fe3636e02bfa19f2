/** The published contract held against the running server: the OpenAPI document and what every operation answers. */
@NullMarked
package org.handcart.contract;

import org.jspecify.annotations.NullMarked;
