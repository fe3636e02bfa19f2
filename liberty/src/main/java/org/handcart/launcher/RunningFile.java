package org.handcart.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What a data directory says about the Handcart that runs on it: its process and its addresses. A lock that the system drops with
 * the process keeps a second one away.
 */
final class RunningFile implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    private RunningFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the directory for this process. @throws Trouble when another one has it */
    static RunningFile claim(Path data) throws IOException {
        FileChannel channel =
                FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new Trouble("Handcart runs already on " + data
                    + ". Stop it with ./handcart down, or choose another place with HANDCART_DATA.");
        }
        return new RunningFile(data.resolve("running"), channel);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException mine) {
            return null;
        }
    }

    /** Whether some process has claimed the directory. */
    static boolean isClaimed(Path data) throws IOException {
        if (!Files.exists(data.resolve("lock"))) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(data.resolve("lock"), StandardOpenOption.WRITE)) {
            return lock(channel) == null;
        }
    }

    /** What the running process has written, when there is one and it is ready. */
    static Optional<Properties> read(Path data) throws IOException {
        Path file = data.resolve("running");
        if (!isClaimed(data) || !Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        return Optional.of(properties);
    }

    /** The process that has claimed the directory, ready or still starting. */
    static Optional<ProcessHandle> holder(Path data) throws IOException {
        Path pid = data.resolve("pid");
        return isClaimed(data) && Files.exists(pid)
                ? ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                : Optional.empty();
    }

    void starting() throws IOException {
        Files.deleteIfExists(file);
        OwnerOnly.write(file.resolveSibling("pid"), ProcessHandle.current().pid() + "\n");
    }

    void ready(Handcart handcart) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("http", handcart.http().toString());
        properties.setProperty("https", handcart.https().toString());
        properties.setProperty("database", handcart.database().url());
        properties.setProperty("broker", handcart.broker().url());
        properties.setProperty(
                "liberty", Long.toString(handcart.libertyProcess().pid()));
        StringWriter text = new StringWriter();
        properties.store(text, null);
        OwnerOnly.write(file, text.toString());
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(file.resolveSibling("pid"));
        channel.close();
    }
}
