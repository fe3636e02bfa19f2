package org.handcart.jms;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.time.Duration;
import java.util.logging.Logger;
import org.handcart.shared.outbox.RelayMessages;
import org.jspecify.annotations.Nullable;

/** Runs the relay on one thread for as long as the application runs. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class.getName());
    private static final Duration LAST_ROUND = Duration.ofSeconds(5);

    @Resource
    ManagedExecutorService executor;

    @EJB
    BrokerCarrier carrier;

    private @Nullable RelayLoop loop;

    @PostConstruct
    void start() {
        Intake.PATIENCE.start();
        loop = new RelayLoop(
                () -> Beans.get(RelayMessages.class).relay(carrier),
                () -> Beans.get(RelayMessages.class).purge());
        executor.submit(loop);
    }

    @PreDestroy
    void stop() {
        Intake.PATIENCE.stop();
        if (loop != null && !loop.stop(LAST_ROUND)) {
            LOG.warning("the relay did not end its round; what it was sending stays due");
        }
    }
}
