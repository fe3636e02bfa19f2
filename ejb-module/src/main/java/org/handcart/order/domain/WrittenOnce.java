package org.handcart.order.domain;

import java.util.ArrayList;
import java.util.List;
import org.handcart.order.LineDiscount;
import org.handcart.order.LineTax;
import org.handcart.order.NewBundle;
import org.handcart.order.NewDiscount;
import org.handcart.order.NewLine;

/**
 * What is written beside a new order and never changes: its bundles and discounts, its lines' taxes and shares. Not
 * mapped in the order, because every lock would read them too.
 */
final class WrittenOnce {

    private final Order order;
    private final List<Object> rows = new ArrayList<>();
    private final List<OrderLineTax> taxes = new ArrayList<>();
    private int discounts;
    private int shares;

    WrittenOnce(Order order) {
        this.order = order;
    }

    void add(int lineNumber, NewBundle bundle) {
        rows.add(new OrderBundle(order, lineNumber, bundle));
    }

    void add(NewDiscount discount) {
        rows.add(new OrderDiscount(order, discounts++, discount));
    }

    /** A line's taxes and its shares of the discounts. */
    void addPartsOf(NewLine line) {
        for (LineTax tax : line.taxes()) {
            taxes.add(new OrderLineTax(order, line.id(), taxes.size(), tax));
        }
        for (LineDiscount share : line.discounts()) {
            rows.add(new OrderLineDiscount(order, line.id(), shares++, share));
        }
    }

    List<OrderLineTax> taxes() {
        return taxes;
    }

    List<Object> rows() {
        List<Object> all = new ArrayList<>(rows);
        all.addAll(taxes);
        return all;
    }
}
