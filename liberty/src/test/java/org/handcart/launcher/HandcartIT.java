package org.handcart.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole product from its built home, with parts of it taken away; each test leaves everything running. */
class HandcartIT {
    private static final Duration RECOVERY = Duration.ofSeconds(60);

    @TempDir
    static Path data;

    private static Handcart handcart;

    @BeforeAll
    static void start() {
        handcart = Handcart.start(Settings.forTests(data), Progress.SILENT);
    }

    @AfterAll
    static void leavesNothingRunning() {
        ProcessHandle liberty = handcart.libertyProcess();
        handcart.close();
        assertThat(liberty.isAlive()).isFalse();
        assertThat(Leftovers.end(data)).isZero();
    }

    @Test
    void isReadyOnceStarted() {
        assertThat(status("/health/ready")).isEqualTo(200);
        assertThat(status("/health/live")).isEqualTo(200);
    }

    @Test
    void staysAliveWithoutItsDatabaseAndIsReadyAgainByItself() throws Exception {
        handcart.killDatabase();
        assertThat(status("/health/ready")).isEqualTo(503);
        assertThat(status("/health/live")).isEqualTo(200);

        handcart.startDatabase();
        await("ready with its database").atMost(RECOVERY).until(() -> status("/health/ready") == 200);
    }

    @Test
    void staysAliveWithoutItsBrokerAndIsReadyAgainByItself() {
        handcart.stopBroker();
        assertThat(status("/health/ready")).isEqualTo(503);
        assertThat(status("/health/live")).isEqualTo(200);

        handcart.startBroker();
        await("ready with its broker").atMost(RECOVERY).until(() -> status("/health/ready") == 200);
    }

    @Test
    void startsAgainAfterTheServerWasKilled() throws Exception {
        handcart.killLiberty();
        assertThat(status("/health/live")).isZero();

        handcart.startLiberty();
        assertThat(status("/health/ready")).isEqualTo(200);
    }

    private static int status(String path) {
        return LibertyServer.status(handcart.http().resolve(path));
    }
}
