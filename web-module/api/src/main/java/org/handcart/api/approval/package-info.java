/** Approvals, limits and booked rates over HTTP. */
@NullMarked
package org.handcart.api.approval;

import org.jspecify.annotations.NullMarked;
