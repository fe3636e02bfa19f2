/** Every event as the world reads it: samples, schemas, the AsyncAPI document and the page that explains them. */
@NullMarked
package org.handcart.wire;

import org.jspecify.annotations.NullMarked;
