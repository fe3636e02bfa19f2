package org.handcart.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.handcart.audit.Audit;
import org.handcart.audit.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Proves the invariants over the whole database; the server may run, be stopped, or have been killed. */
@Command(
        name = "audit",
        description = {
            "Prove over the whole database that stock, money and ledger agree, and name every row that does not.",
            "Only reads. Exit code 0 when all is well, 1 when something is broken."
        })
final class AuditCommand implements Callable<Integer> {
    private static final int SHOWN = 20;

    @Option(names = "--all", description = "Name every broken row, not only the first " + SHOWN + " of a check.")
    private boolean all;

    @Override
    public Integer call() throws Exception {
        Settings settings = Settings.from(System.getenv());
        if (settings.outsideDatabase().isPresent()) {
            return audit(Databases.outside(settings.outsideDatabase().get()));
        }
        Path data = settings.data();
        if (!Files.isDirectory(data.resolve("postgresql"))) {
            throw new Trouble("There is no database in " + data + ".");
        }
        var running = RunningFile.read(data);
        if (running.isPresent()) {
            return audit(
                    Databases.embedded(running.get().getProperty("database"), new Secrets(data.resolve("secrets"))));
        }
        return auditStopped(data);
    }

    /** Nothing runs: the database alone is started for the audit. */
    private int auditStopped(Path data) throws IOException, InterruptedException, SQLException {
        try (RunningFile claimed = RunningFile.claim(data)) {
            claimed.starting();
            Leftovers.end(data);
            Secrets secrets = new Secrets(data.resolve("secrets"));
            PostgresServer server = new PostgresServer(
                    data.resolve("postgresql"), Ports.claim(0, "HANDCART_DB_PORT"), secrets.password("db-superuser"));
            server.start();
            try {
                return audit(Databases.embedded(server, secrets));
            } finally {
                server.stop();
            }
        }
    }

    private int audit(Database database) throws SQLException {
        try (Connection owner = database.asOwner()) {
            Map<String, Integer> shown = new TreeMap<>();
            Audit audit = new Audit(owner);
            List<Audit.Verdict> verdicts = audit.run(finding -> tell(finding, shown));
            long broken = 0;
            double seconds = 0;
            for (Audit.Verdict verdict : verdicts) {
                System.out.printf(
                        Locale.ROOT,
                        "  %-6s %-3s %7.2f s  %s%n",
                        verdict.broken() == 0 ? "ok" : verdict.broken() + " !",
                        verdict.check().invariant(),
                        verdict.seconds(),
                        verdict.check().rule());
                broken += verdict.broken();
                seconds += verdict.seconds();
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d checks over %s: %s, %.1f s%n",
                    verdicts.size(),
                    sizes(audit),
                    broken == 0 ? "nothing is broken" : broken + " broken rows",
                    seconds);
            return broken == 0 ? 0 : 1;
        }
    }

    private void tell(Finding finding, Map<String, Integer> shown) {
        int count = shown.merge(finding.check().name(), 1, Integer::sum);
        if (all || count <= SHOWN) {
            System.out.println(finding);
        } else if (count == SHOWN + 1) {
            System.out.println("… more of " + finding.check().name() + "; --all names them all.");
        }
    }

    private static String sizes(Audit audit) throws SQLException {
        return audit.sizes().entrySet().stream()
                .map(size -> String.format(Locale.ROOT, "%,d %s", size.getValue(), size.getKey()))
                .collect(Collectors.joining(", "));
    }
}
