package org.handcart.simulator;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.handcart.launcher.BrokerAddress;

/** Warehouse, riders and shopper together. */
public final class Simulators implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Simulators.class.getName());

    private final Deque<Worker> workers = new ArrayDeque<>();

    private Simulators() {}

    /**
     * Starts all of them; when one cannot start, none is left running.
     *
     * @param http the address of Handcart, without a path
     */
    public static Simulators start(BrokerAddress broker, URI http, SimulatorSettings settings) throws Exception {
        Simulators simulators = new Simulators();
        try {
            simulators.begin(new SlickSimulator(broker, settings));
            simulators.begin(new RiderSimulator(broker, http, settings));
            if (!settings.betweenOrders().isZero()) {
                simulators.begin(new ShopperSimulator(http, settings));
            }
            return simulators;
        } catch (Exception failed) {
            simulators.close();
            throw failed;
        }
    }

    private void begin(Worker worker) {
        workers.push(worker);
        worker.start();
    }

    /** The last to start ends first; returns when all have ended. */
    @Override
    public void close() {
        while (!workers.isEmpty()) {
            try {
                workers.pop().stop();
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            } catch (Exception failed) {
                LOG.log(Level.WARNING, "a simulator did not end in order", failed);
            }
        }
    }
}
