package org.handcart.cancellation.usecase;

import java.time.Instant;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.CancellationId;
import org.handcart.cancellation.ReasonCode;

/** A request to cancel that was read: the cancellation it becomes if it can be had, its reason as it stands now. */
record Asked(CancellationId id, CancelCommand command, ReasonCode reason, Instant at) {}
