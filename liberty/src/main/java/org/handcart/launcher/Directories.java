package org.handcart.launcher;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole trees of files. */
final class Directories {
    private static final long LEAST_FREE_BYTES = 500L << 20;

    private Directories() {}

    /** Makes the data directory and tries it. @throws Trouble when it cannot be written or too little space is left */
    static void makeWritable(Path data) {
        try {
            OwnerOnly.directory(data);
            Path probe = data.resolve(".probe");
            OwnerOnly.write(probe, "");
            Files.delete(probe);
            long free = Files.getFileStore(data).getUsableSpace();
            if (free < LEAST_FREE_BYTES) {
                throw new Trouble(
                        "Only " + (free >> 20) + " MiB are free where " + data + " is, " + (LEAST_FREE_BYTES >> 20)
                                + " are needed. Free some space, or choose another place with HANDCART_DATA.");
            }
        } catch (FileAlreadyExistsException file) {
            throw new Trouble(
                    data + " is a file, a directory is needed. Choose another place with HANDCART_DATA.", file);
        } catch (IOException failed) {
            throw Trouble.of("making the data directory " + data, failed);
        }
    }

    /** Deletes the tree, links as links; nothing happens when there is none. */
    static void delete(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(root)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}
