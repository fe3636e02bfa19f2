package org.handcart.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** docs/events.md as it is: what it says of each event. */
final class EventsPage {

    static final Path FILE = Path.of("../docs/events.md");
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| ([^|]*) \\| ([^|]+) \\|");
    private static final Pattern ADDRESS = Pattern.compile("## ([a-z-]+)");

    private EventsPage() {}

    /** @param legacy empty when the event has no older name */
    record Row(String address, String legacy, String when) {}

    static Map<String, Row> rows() {
        try {
            Map<String, Row> rows = new LinkedHashMap<>();
            String address = "";
            for (String line : Files.readAllLines(FILE)) {
                Matcher heading = ADDRESS.matcher(line);
                Matcher row = ROW.matcher(line);
                if (heading.matches()) {
                    address = heading.group(1);
                } else if (row.matches()) {
                    String legacy = row.group(2).replace("`", "").strip();
                    if (rows.put(row.group(1), new Row(address, legacy, row.group(3))) != null) {
                        throw new IllegalStateException(row.group(1) + " has two rows");
                    }
                }
            }
            return rows;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
