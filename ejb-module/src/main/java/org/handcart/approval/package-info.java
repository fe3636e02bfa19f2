/** Ledger: what may be given back without asking, who asked for more, and who agreed (D23). */
@NullMarked
package org.handcart.approval;

import org.jspecify.annotations.NullMarked;
