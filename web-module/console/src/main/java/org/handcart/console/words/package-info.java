/** How the console says things: words for constants, amounts, moments. No page and no verb comes in. */
@NullMarked
package org.handcart.console.words;

import org.jspecify.annotations.NullMarked;
