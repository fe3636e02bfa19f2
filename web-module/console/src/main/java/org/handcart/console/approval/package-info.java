/** Money that waits for a second person. */
@NullMarked
package org.handcart.console.approval;

import org.jspecify.annotations.NullMarked;
