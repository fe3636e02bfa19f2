package org.handcart.channel.domain;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Reader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The layout of the UCI "Online Retail" data set: a header, then one row for each invoice line. Reads row by row, so
 * memory does not grow with the file. A row that cannot be read is handed on as malformed with its number, never
 * dropped.
 */
public final class OnlineRetailFormat implements Iterator<SourceRow>, AutoCloseable {

    static final List<String> HEADER = List.of(
            "InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country");

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final LocalDateTime NEVER = LocalDateTime.of(1970, 1, 1, 0, 0);
    private static final int LONGEST_NUMBER = 16;
    private static final int LONGEST_FIELD = 200;

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private int rowNo;

    /** @throws IllegalArgumentException when the header is not this layout's */
    public OnlineRetailFormat(Reader source) {
        reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(source);
        records = reader.iterator();
        if (!hasNext() || !records.next().getFields().equals(HEADER)) {
            throw new IllegalArgumentException("the first line must be " + String.join(",", HEADER));
        }
    }

    /** @throws IllegalArgumentException when the file is no CSV from here on, such as behind an unclosed quote */
    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException notCsv) {
            throw new IllegalArgumentException("behind row %d: %s".formatted(rowNo, notCsv.getMessage()), notCsv);
        }
    }

    @Override
    public SourceRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return read(++rowNo, records.next().getFields());
    }

    private static SourceRow read(int rowNo, List<String> fields) {
        if (fields.size() != HEADER.size()) {
            return malformed(rowNo, fields, "%d fields instead of %d".formatted(fields.size(), HEADER.size()));
        }
        if (fields.stream().anyMatch(field -> field.length() > LONGEST_FIELD || field.indexOf('\0') >= 0)) {
            return malformed(rowNo, fields, "a field is longer than %d characters".formatted(LONGEST_FIELD));
        }
        if (fields.get(0).isBlank() || fields.get(1).isBlank()) {
            return malformed(rowNo, fields, "no InvoiceNo or no StockCode");
        }
        try {
            return new SourceRow(
                    rowNo,
                    fields.get(0).strip(),
                    fields.get(1).strip(),
                    fields.get(2).strip(),
                    Integer.parseInt(fields.get(3)),
                    LocalDateTime.parse(fields.get(4), WHEN),
                    price(fields.get(5)),
                    customer(fields.get(6)),
                    fields.get(7).strip(),
                    null);
        } catch (NumberFormatException | DateTimeException notReadable) {
            return malformed(rowNo, fields, String.valueOf(notReadable.getMessage()));
        }
    }

    private static BigDecimal price(String written) {
        if (written.length() > LONGEST_NUMBER || !written.matches("-?[0-9]+(\\.[0-9]{1,4})?")) {
            throw new NumberFormatException("UnitPrice '%s' is not a decimal with at most 4 places".formatted(written));
        }
        return new BigDecimal(written);
    }

    private static String customer(String written) {
        return written.endsWith(".0") ? written.substring(0, written.length() - 2) : written.strip();
    }

    private static SourceRow malformed(int rowNo, List<String> fields, String why) {
        String invoice = fields.isEmpty() ? "" : cut(fields.get(0));
        String stockCode = fields.size() < 2 ? "" : cut(fields.get(1));
        return new SourceRow(rowNo, invoice, stockCode, "", 0, NEVER, BigDecimal.ZERO, "", "", cut(why));
    }

    private static String cut(String text) {
        String clean = text.replace("\0", "");
        return clean.length() > LONGEST_FIELD ? clean.substring(0, LONGEST_FIELD) : clean;
    }

    @Override
    public void close() throws java.io.IOException {
        reader.close();
    }
}
