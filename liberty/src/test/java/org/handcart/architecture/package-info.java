/** The walls between the modules and contexts, as tests. */
@NullMarked
package org.handcart.architecture;

import org.jspecify.annotations.NullMarked;
