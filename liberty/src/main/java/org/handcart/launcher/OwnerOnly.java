package org.handcart.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and directories that nobody but their owner can open, from the first moment on. */
final class OwnerOnly {
    private static final FileAttribute<?> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> DIRECTORY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private OwnerOnly() {}

    static Path directory(Path path) throws IOException {
        return Files.createDirectories(path, DIRECTORY);
    }

    /** Replaces the file. */
    static void write(Path path, String text) throws IOException {
        Files.deleteIfExists(path);
        Files.createFile(path, FILE);
        Files.writeString(path, text, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
    }
}
