/** Work that waits for people. */
@NullMarked
package org.handcart.console.task;

import org.jspecify.annotations.NullMarked;
