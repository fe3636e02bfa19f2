package org.handcart.api.cancellation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.handcart.api.json.Checked;
import org.handcart.api.json.Faults;
import org.handcart.cancellation.CancelWindow;
import org.handcart.cancellation.Fault;
import org.handcart.cancellation.Requester;
import org.handcart.order.Reach;
import org.jspecify.annotations.Nullable;

/** Until when cancellations may be asked for; what is missing is usual: until picked, with no end in time. */
public record CancelWindowsRequest(@NotNull @Size(max = 4) List<@NotNull @Valid Item> windows) implements Checked {

    /** One fault and one requester. */
    public record Item(
            @NotNull Fault fault,
            @NotNull Requester requester,
            @NotNull Reach until,
            @Nullable @Min(0) @Max(31_536_000) Integer afterConfirmationSeconds,
            @Nullable @Min(0) @Max(31_536_000) Integer beforePromiseSeconds) {

        CancelWindow window() {
            return new CancelWindow(fault, requester, until, afterConfirmationSeconds, beforePromiseSeconds);
        }
    }

    @Override
    public void check(Faults faults) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < windows.size(); i++) {
            Item item = windows.get(i);
            if (item.requester() == Requester.SYSTEM) {
                faults.add("/windows/" + i + "/requester", "must be CUSTOMER or STAFF");
            }
            if (item.until() == Reach.NOTHING) {
                faults.add("/windows/" + i + "/until", "must be FREE, RELEASED, PICKED or PACKED");
            }
            if (!seen.add(item.fault() + " " + item.requester())) {
                faults.add("/windows/" + i, "names a fault and a requester again");
            }
        }
    }

    List<CancelWindow> list() {
        return windows.stream().map(Item::window).toList();
    }
}
