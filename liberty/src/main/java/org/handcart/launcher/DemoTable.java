package org.handcart.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The sample data of this product: rows of fields between semicolons, lines with # are remarks. */
final class DemoTable {

    private DemoTable() {}

    static List<String[]> rows(String name) {
        InputStream file = DemoTable.class.getResourceAsStream("/demo/" + name + ".csv");
        if (file == null) {
            throw new IllegalStateException("demo/" + name + ".csv is not part of this build");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(";", -1))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
