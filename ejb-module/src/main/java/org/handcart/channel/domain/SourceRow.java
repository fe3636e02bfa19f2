package org.handcart.channel.domain;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A row of an invoice file as it was written, with its place in the file.
 *
 * @param rowNo 1 for the first row after the header
 * @param customer without the ".0" a spreadsheet leaves behind; empty when the invoice names none
 * @param malformed what is wrong with a row that cannot be read; then the other fields are as far as they could be
 */
public record SourceRow(
        int rowNo,
        String invoice,
        String stockCode,
        String description,
        int quantity,
        LocalDateTime invoicedAt,
        BigDecimal unitPrice,
        String customer,
        String country,
        @Nullable String malformed) {

    /** One article is written in several cases; its SKU is upper case. */
    public String sku() {
        return stockCode.toUpperCase(Locale.ROOT);
    }
}
