package org.handcart.api.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Does PostgreSQL answer within a second. The question is asked by another thread and by one at a time, so that a
 * database that hangs costs one thread and not one for each probe.
 */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {
    private static final int PATIENCE_SECONDS = 1;

    @Resource(lookup = "jdbc/handcart")
    DataSource database;

    @Resource
    ManagedExecutorService executor;

    private final AtomicReference<CompletableFuture<Boolean>> question = new AtomicReference<>();

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(answers()).build();
    }

    private boolean answers() {
        try {
            return asked().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException away) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The question that is under way, or a new one. */
    private CompletableFuture<Boolean> asked() {
        return question.updateAndGet(pending ->
                pending != null && !pending.isDone() ? pending : CompletableFuture.supplyAsync(this::ask, executor));
    }

    private boolean ask() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            return statement.execute("select 1");
        } catch (SQLException away) {
            return false;
        }
    }
}
