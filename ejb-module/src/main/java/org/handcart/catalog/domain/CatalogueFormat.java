package org.handcart.catalog.domain;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;

/**
 * Reads the file of a catalogue row by row, so that memory does not grow with it. The header tells which of the layouts
 * it is. A row that cannot be read is handed on with its fault, never dropped.
 */
public final class CatalogueFormat implements Iterator<CatalogueRow>, AutoCloseable {

    private static final List<CatalogueLayout> LAYOUTS = List.of(new ArticleLayout(), new GroceryLayout());
    private static final int LONGEST_ROW = 4_000;

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final CatalogueLayout layout;
    private final Currency currency;
    private int rowNo;

    /** @throws IllegalArgumentException when the header is that of no layout */
    public CatalogueFormat(Reader source, Currency currency) {
        this.currency = currency;
        reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(source);
        records = reader.iterator();
        List<String> header = hasNext() ? records.next().getFields() : List.of();
        layout = LAYOUTS.stream()
                .filter(one -> one.header().equals(header))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the first line must be "
                        + String.join(
                                " or ",
                                LAYOUTS.stream()
                                        .map(one -> String.join(",", one.header()))
                                        .toList())));
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
    public CatalogueRow next() {
        List<String> fields = records.next().getFields();
        rowNo++;
        String source = clean(String.join(",", fields));
        try {
            if (fields.size() != layout.header().size()) {
                throw new IllegalArgumentException("%d fields instead of %d"
                        .formatted(fields.size(), layout.header().size()));
            }
            if (source.length() > LONGEST_ROW || fields.stream().anyMatch(field -> field.indexOf('\0') >= 0)) {
                throw new IllegalArgumentException(
                        "the row is longer than %d characters, or no text".formatted(LONGEST_ROW));
            }
            return layout.row(rowNo, source, fields, currency);
        } catch (IllegalArgumentException notReadable) {
            String why = clean(String.valueOf(notReadable.getMessage()));
            return new CatalogueRow(rowNo, source, "", "", null, null, null, null, null, null, why);
        }
    }

    private static String clean(String text) {
        String without = text.replace("\0", "");
        return without.length() > LONGEST_ROW + 1 ? without.substring(0, LONGEST_ROW + 1) : without;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
