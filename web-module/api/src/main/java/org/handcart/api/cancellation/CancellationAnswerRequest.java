package org.handcart.api.cancellation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.handcart.api.json.Checked;
import org.handcart.api.json.Faults;
import org.handcart.cancellation.CancellationId;
import org.handcart.fulfillment.WarehouseDecision;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderId;
import org.handcart.order.OrderLineId;
import org.handcart.shared.Quantity;

/** Which of the units that wait are stopped, and how one knows. What is not named goes on to the customer. */
public record CancellationAnswerRequest(
        @NotNull @Size(max = 1000) List<@NotNull @Valid Stopped> stopped,
        @NotNull @Size(min = 1, max = 1000) String comment)
        implements Checked {

    /** Units of one line that do not leave the store. */
    public record Stopped(
            @NotNull UUID orderLineId,
            @NotNull @Min(1) @Max(1_000_000) Integer quantity) {}

    @Override
    public void check(Faults faults) {
        long lines = stopped.stream().map(Stopped::orderLineId).distinct().count();
        if (lines < stopped.size()) {
            faults.add("/stopped", "names a line twice");
        }
    }

    WarehouseDecision decision(OrderId order, CancellationId cancellation) {
        List<LineQuantity> lines = stopped.stream()
                .map(part -> new LineQuantity(new OrderLineId(part.orderLineId()), Quantity.of(part.quantity())))
                .toList();
        return new WarehouseDecision(order, cancellation, lines, comment);
    }
}
