package org.handcart.channel.domain;

/** A staged row that has not been taken yet; {@code invoiceRow} is the number of its invoice's first row. */
public record ImportRow(SourceRow source, int invoiceRow) {

    public boolean isCancellation() {
        return source.invoice().startsWith("C");
    }

    public boolean isAdjustment() {
        return source.invoice().startsWith("A");
    }
}
