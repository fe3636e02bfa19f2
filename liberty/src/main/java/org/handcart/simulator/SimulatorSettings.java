package org.handcart.simulator;

import java.time.Duration;
import java.util.Map;

/**
 * How the outside world behaves. The same seed and the same orders give the same decisions.
 *
 * @param shortRate share of order lines of which the warehouse finds one unit less, 0 to 1
 * @param duplicateRate share of messages that are sent twice
 * @param step how long one step of a warehouse or a rider takes on average; half of it at least, half as much again at most
 * @param betweenOrders the time between two orders of the shopper; zero: nobody shops
 * @param cancelRate share of the shopper's orders of which a unit is cancelled soon after
 * @param refuseRate share of deliveries at whose door a unit is not taken
 */
public record SimulatorSettings(
        String organisation,
        String password,
        long seed,
        double shortRate,
        double duplicateRate,
        Duration step,
        Duration betweenOrders,
        double cancelRate,
        double refuseRate) {

    private static final String PREFIX = "HANDCART_SIMULATOR_";

    public SimulatorSettings {
        share("shortRate", shortRate);
        share("duplicateRate", duplicateRate);
        share("cancelRate", cancelRate);
        share("refuseRate", refuseRate);
        if (step.isNegative() || betweenOrders.isNegative()) {
            throw new IllegalArgumentException("a time below zero");
        }
    }

    /** {@code HANDCART_SIMULATOR_SEED, _SHORT_RATE, _DUPLICATE_RATE, _STEP_MS, _ORDER_MS, _CANCEL_RATE, _REFUSE_RATE}, or what suits a demo. */
    public static SimulatorSettings from(Map<String, String> environment, String organisation, String password) {
        return new SimulatorSettings(
                organisation,
                password,
                Long.parseLong(environment.getOrDefault(PREFIX + "SEED", "20261120")),
                Double.parseDouble(environment.getOrDefault(PREFIX + "SHORT_RATE", "0.03")),
                Double.parseDouble(environment.getOrDefault(PREFIX + "DUPLICATE_RATE", "0.02")),
                Duration.ofMillis(Long.parseLong(environment.getOrDefault(PREFIX + "STEP_MS", "2500"))),
                Duration.ofMillis(Long.parseLong(environment.getOrDefault(PREFIX + "ORDER_MS", "6000"))),
                Double.parseDouble(environment.getOrDefault(PREFIX + "CANCEL_RATE", "0.2")),
                Double.parseDouble(environment.getOrDefault(PREFIX + "REFUSE_RATE", "0.08")));
    }

    private static void share(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be from 0 to 1, it is " + value);
        }
    }
}
