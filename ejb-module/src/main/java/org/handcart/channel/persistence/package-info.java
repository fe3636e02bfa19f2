/** Storage of imports; nobody imports it. */
@NullMarked
package org.handcart.channel.persistence;

import org.jspecify.annotations.NullMarked;
