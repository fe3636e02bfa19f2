package org.handcart.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TroubleTest {
    @TempDir
    Path directory;

    @Test
    void saysThatTheDiskIsFullAndWhatToDo() {
        assertThat(Trouble.of("unpacking", new FileSystemException("/x", null, "No space left on device")))
                .hasMessageContaining("disk is full")
                .hasMessageContaining("HANDCART_DATA");
    }

    @Test
    void saysWhichFileMayNotBeWritten() {
        assertThat(Trouble.of("unpacking", new AccessDeniedException("/srv/handcart")))
                .hasMessageContaining("/srv/handcart")
                .hasMessageContaining("HANDCART_DATA");
    }

    @Test
    void saysWhichPortIsTakenAndHowToChooseAnother() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.claim(taken.getLocalPort(), "HANDCART_HTTP_PORT"))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()))
                    .hasMessageContaining("HANDCART_HTTP_PORT");
        }
    }

    @Test
    void saysThatAFileIsInThePlaceOfTheDataDirectory() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> Directories.makeWritable(file))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void letsOneProcessUseADataDirectory() throws IOException {
        try (RunningFile first = RunningFile.claim(directory)) {
            first.starting();
            assertThat(RunningFile.isClaimed(directory)).isTrue();
            assertThat(RunningFile.holder(directory)).contains(ProcessHandle.current());
            assertThat(RunningFile.read(directory)).as("not ready yet").isEmpty();
            assertThatThrownBy(() -> RunningFile.claim(directory))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("already");
        }
        assertThat(RunningFile.isClaimed(directory)).isFalse();
    }
}
