package org.handcart.returns;

import java.util.List;
import org.handcart.order.OrderLineId;

/** What an inspection found; no items: the verdict is for everything that nobody has looked at yet. */
public record InspectCommand(ReturnId goods, Verdict verdict, List<Item> items) {

    /** Units of one line and what they are. */
    public record Item(OrderLineId line, int quantity, Verdict verdict) {}
}
