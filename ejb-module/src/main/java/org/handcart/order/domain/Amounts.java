package org.handcart.order.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.handcart.order.NewFee;
import org.handcart.order.NewLine;
import org.handcart.order.NewOrder;

/** An order's sums in minor units, over everything it ever had, and {@code total}, what it is worth now. */
@Embeddable
class Amounts {

    @Column(name = "items_minor")
    private long items;

    @Column(name = "discount_minor")
    private long discount;

    @Column(name = "fees_minor")
    private long fees;

    @Column(name = "tax_minor")
    private long tax;

    @Column(name = "total_minor")
    private long total;

    /** Part of the total: what departures were paid less (D5, D14). */
    @Column(name = "withheld_minor")
    private long withheld;

    protected Amounts() {}

    /** Adds up without overflow. Tax that prices include is in items and total already; other tax is only in total. */
    static Amounts of(NewOrder order) {
        Amounts sums = new Amounts();
        for (NewLine line : order.lines()) {
            if (line.total().isNegative() || line.net().isNegative()) {
                throw new IllegalArgumentException("line " + line.sku() + " is worth less than nothing");
            }
            sums.items = Math.addExact(sums.items, line.gross().minor());
            sums.discount = Math.addExact(sums.discount, line.discount().minor());
            sums.tax = Math.addExact(sums.tax, line.tax().minor());
            sums.total = Math.addExact(sums.total, line.total().minor());
        }
        for (NewFee fee : order.fees()) {
            sums.fees = Math.addExact(sums.fees, fee.amount().minor());
        }
        sums.total = Math.addExact(sums.total, sums.fees);
        return sums;
    }

    boolean isTaxed() {
        return tax != 0;
    }

    long total() {
        return total;
    }

    long withheld() {
        return withheld;
    }

    void withhold(long amount) {
        withheld = amount;
    }

    /** A fee for what happened after placement. */
    void charge(long fee) {
        if (fee < 0) {
            throw new IllegalArgumentException("a fee of " + fee);
        }
        fees = Math.addExact(fees, fee);
        total = Math.addExact(total, fee);
    }

    /** A line that came after placement. */
    void add(NewLine line) {
        items = Math.addExact(items, line.gross().minor());
        discount = Math.addExact(discount, line.discount().minor());
        tax = Math.addExact(tax, line.tax().minor());
        total = Math.addExact(total, line.total().minor());
    }

    void fallBy(long value) {
        if (value < 0 || value > total) {
            throw new IllegalStateException("cannot take " + value + " of " + total);
        }
        total -= value;
    }
}
