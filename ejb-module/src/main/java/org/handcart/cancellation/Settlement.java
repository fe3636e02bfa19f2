package org.handcart.cancellation;

import java.util.List;
import org.handcart.cod.DueChange;
import org.handcart.payment.RefundPart;

/** What the worth lost became. */
public record Settlement(DueChange due, List<RefundPart> refunds) {}
