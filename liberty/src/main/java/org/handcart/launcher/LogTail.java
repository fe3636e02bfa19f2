package org.handcart.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log file, read without reading the rest. */
final class LogTail {
    private static final int BYTES = 64 * 1024;

    private LogTail() {}

    static String lastLine(Path log) throws IOException {
        List<String> lines = lines(log, 1);
        return lines.isEmpty() ? "it said nothing" : lines.get(0);
    }

    /** At most so many lines that are not blank, the newest last. */
    static List<String> lines(Path log, int count) throws IOException {
        if (!Files.exists(log)) {
            return List.of();
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - BYTES);
            byte[] end = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(end);
            List<String> lines = new String(end, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        }
    }
}
