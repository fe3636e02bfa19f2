package org.handcart.api.catalog;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import org.handcart.catalog.CatalogueResult;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a catalogue and what became of them, as CSV, read page by page while it is written. Text that a
 * spreadsheet would take for a formula gets an apostrophe in front.
 */
final class CatalogueResultFile implements StreamingOutput {

    private static final String FORMULA = "=+-@\t\r";

    private final IntFunction<List<CatalogueResult>> pageBehind;

    /** @param pageBehind the rows behind a row number; empty at the end */
    CatalogueResultFile(IntFunction<List<CatalogueResult>> pageBehind) {
        this.pageBehind = pageBehind;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord("row", "outcome", "sku", "name", "category", "detail", "source");
        try {
            List<CatalogueResult> page = pageBehind.apply(0);
            while (!page.isEmpty()) {
                page.forEach(result -> csv.writeRecord(
                        String.valueOf(result.rowNo()),
                        result.outcome(),
                        text(result.sku()),
                        text(result.name()),
                        text(result.category()),
                        text(result.detail()),
                        text(result.source())));
                csv.flush();
                page = pageBehind.apply(page.get(page.size() - 1).rowNo());
            }
        } catch (UncheckedIOException clientLeft) {
            throw clientLeft.getCause();
        }
        csv.flush();
    }

    private static String text(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        return FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
