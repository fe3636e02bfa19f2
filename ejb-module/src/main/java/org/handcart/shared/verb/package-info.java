/** What stands in front of every verb: permission and organisation. Storage and doors do not come in. */
@NullMarked
package org.handcart.shared.verb;

import org.jspecify.annotations.NullMarked;
