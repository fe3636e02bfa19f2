/** What the warehouse reports over HTTP. */
@NullMarked
package org.handcart.api.wms;

import org.jspecify.annotations.NullMarked;
