package org.handcart.api.channel;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import org.handcart.channel.ImportResult;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an import and what became of them, as CSV, read page by page while it is written. Text that a
 * spreadsheet would take for a formula gets an apostrophe in front.
 */
final class ResultFile implements StreamingOutput {

    private static final String FORMULA = "=+-@\t\r";

    private final IntFunction<List<ImportResult>> pageBehind;

    /** @param pageBehind the rows behind a row number; empty at the end */
    ResultFile(IntFunction<List<ImportResult>> pageBehind) {
        this.pageBehind = pageBehind;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord(
                "row",
                "invoice",
                "stockCode",
                "quantity",
                "unitPrice",
                "customer",
                "outcome",
                "detail",
                "orderId",
                "openUnits");
        try {
            List<ImportResult> page = pageBehind.apply(0);
            while (!page.isEmpty()) {
                page.forEach(result -> csv.writeRecord(fields(result)));
                csv.flush();
                page = pageBehind.apply(page.get(page.size() - 1).rowNo());
            }
        } catch (UncheckedIOException clientLeft) {
            throw clientLeft.getCause();
        }
        csv.flush();
    }

    private static String[] fields(ImportResult result) {
        return new String[] {
            String.valueOf(result.rowNo()),
            text(result.invoice()),
            text(result.stockCode()),
            String.valueOf(result.quantity()),
            result.unitPrice().stripTrailingZeros().toPlainString(),
            text(result.customer()),
            text(result.outcome()),
            text(result.detail()),
            text(result.orderId()),
            result.openUnits() == null ? "" : result.openUnits().toString()
        };
    }

    static String text(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        return FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
