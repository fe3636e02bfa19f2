package org.handcart.payment;

import java.util.UUID;

/** A gateway's report that was about something we asked for, and what is to be told now. */
public record ReportTaken(UUID requestId, PaymentProgress progress) {}
