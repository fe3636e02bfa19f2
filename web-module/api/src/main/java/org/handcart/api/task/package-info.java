/** Work for people over HTTP. */
@NullMarked
package org.handcart.api.task;

import org.jspecify.annotations.NullMarked;
