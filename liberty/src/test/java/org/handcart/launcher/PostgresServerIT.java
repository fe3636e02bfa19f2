package org.handcart.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {
    @TempDir
    Path directory;

    private PostgresServer server;

    @BeforeEach
    void start() throws Exception {
        server = anotherServer();
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void makesEveryCommitReachTheDisk() throws SQLException {
        assertThat(List.of(one("show fsync"), one("show synchronous_commit"), one("show full_page_writes")))
                .containsOnly("on");
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(server.url("postgres"), PostgresServer.SUPERUSER, "guess"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password");
    }

    @Test
    void keepsWhatWasCommittedWhenItIsKilled() throws Exception {
        execute("create table kept as select 42 as answer");
        server.kill();
        server.start();

        assertThat(one("select answer from kept")).isEqualTo("42");
    }

    @Test
    void endsTheServerThatAKilledLauncherLeftRunning() throws Exception {
        execute("create table kept as select 42 as answer");
        ProcessHandle orphan = server.process().toHandle();

        server = anotherServer();
        server.start();

        assertThat(orphan.isAlive()).isFalse();
        assertThat(one("select answer from kept")).isEqualTo("42");
    }

    @Test
    void startsThoughTheNumberInTheLeftFileBelongsToAnotherProgramNow() throws Exception {
        server.kill();
        Path pidFile = directory.resolve("postgresql/data/postmaster.pid");
        List<String> lines = Files.readAllLines(pidFile);
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(pidFile, lines);

        server.start();

        assertThat(one("select 1")).isEqualTo("1");
    }

    private PostgresServer anotherServer() {
        return new PostgresServer(directory.resolve("postgresql"), Ports.claim(0, ""), "secret");
    }

    private String one(String query) throws SQLException {
        try (Connection connection = server.asSuperuser("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = server.asSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
