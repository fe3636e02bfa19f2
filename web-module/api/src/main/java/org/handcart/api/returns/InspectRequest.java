package org.handcart.api.returns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.handcart.api.json.Checked;
import org.handcart.api.json.Faults;
import org.handcart.order.OrderLineId;
import org.handcart.returns.InspectCommand;
import org.handcart.returns.ReturnId;
import org.handcart.returns.Verdict;
import org.jspecify.annotations.Nullable;

/** What an inspection found: one verdict for everything that waits for it, or item by item. */
public record InspectRequest(
        @Nullable Verdict verdict,
        @Nullable @Size(min = 1, max = 1000) List<@NotNull @Valid Item> items) implements Checked {
    /** Units of one line. */
    public record Item(
            @NotNull UUID orderLineId,
            @NotNull @Min(1) @Max(100_000) Integer quantity,
            @NotNull Verdict verdict) {}

    @Override
    public void check(Faults faults) {
        if ((verdict == null) == (items == null)) {
            faults.add("", "give either verdict or items");
        }
    }

    InspectCommand command(ReturnId goods) {
        List<InspectCommand.Item> named = items == null
                ? List.of()
                : items.stream()
                        .map(item -> new InspectCommand.Item(
                                new OrderLineId(item.orderLineId()), item.quantity(), item.verdict()))
                        .toList();
        return new InspectCommand(goods, verdict == null ? Verdict.RESTOCK : verdict, named);
    }
}
