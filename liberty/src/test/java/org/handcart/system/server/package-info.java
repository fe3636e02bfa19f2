/** The running system that tests are held against: Arquillian's container is the product's own launcher. */
@NullMarked
package org.handcart.system.server;

import org.jspecify.annotations.NullMarked;
