/** Verbs and queries of imports. */
@NullMarked
package org.handcart.channel.usecase;

import org.jspecify.annotations.NullMarked;
