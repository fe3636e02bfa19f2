package org.handcart.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.logging.Logger;
import org.handcart.launcher.BrokerAddress;

/**
 * Slick: takes releases, acknowledges, picks, packs and ships them, is short now and then, and answers wishes to cancel.
 * Keeps a message until its order has left the house, so that after a restart the broker tells it everything again; it
 * then makes the same reports under the same ids, which Handcart has seen already.
 */
final class SlickSimulator extends Worker {

    private static final Logger LOG = Logger.getLogger(SlickSimulator.class.getName());
    private static final String RELEASES = "handcart.wms.releases";
    private static final String EVENTS = "handcart.wms.events";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REMEMBERED = 20_000;

    private final BrokerLink link;
    private final BrokerLink.Inbound releases;
    private final SimulatorSettings settings;
    private final Map<String, Case> cases = new LinkedHashMap<>();

    /** An order, where its answers go, and the messages that are kept for it. */
    private record Case(
            String orderId,
            WarehouseOrder order,
            Random random,
            Map<String, String> properties,
            Map<String, BrokerLink.Letter> kept,
            Set<String> wishes) {}

    SlickSimulator(BrokerAddress address, SimulatorSettings settings) throws Exception {
        super("slick");
        this.settings = settings;
        this.link = BrokerLink.to(address);
        this.releases = link.receiveFrom(RELEASES);
    }

    @Override
    void rest(Duration atMost) throws Exception {
        BrokerLink.Letter letter = releases.next(atMost);
        if (letter == null) {
            return;
        }
        JsonNode body = JSON.readTree(letter.body());
        switch (letter.property("type")) {
            case "wms.release.v1" -> release(letter, body);
            case "wms.cancel-request.v1" -> cancel(letter, body);
            default -> {
                LOG.warning("no idea what to do with a " + letter.property("type"));
                letter.acknowledge();
            }
        }
    }

    private void release(BrokerLink.Letter letter, JsonNode body) throws Exception {
        String orderId = body.get("orderId").asText();
        Case known = cases.get(orderId);
        if (known != null) {
            // the connection was lost and the broker repeats itself
            keep(known, "release", letter);
            return;
        }
        Random random = WarehouseOrder.randomOf(settings.seed(), orderId);
        Case fresh = new Case(
                orderId, new WarehouseOrder(body), random, properties(letter), new LinkedHashMap<>(), new HashSet<>());
        keep(fresh, "release", letter);
        cases.put(orderId, fresh);
        forgetTheOldest();
        later(fresh, () -> report(fresh, fresh.order().acknowledge(Instant.now()), () -> pick(fresh)));
    }

    private void pick(Case order) throws Exception {
        Random decisions = WarehouseOrder.randomOf(settings.seed(), order.orderId());
        if (order.order().miss(decisions, settings.shortRate())) {
            report(order, order.order().shorted(Instant.now()), () -> {});
        }
        report(order, order.order().pick(Instant.now()), () -> pack(order));
    }

    private void pack(Case order) throws Exception {
        report(order, order.order().pack(Instant.now()), () -> ship(order));
    }

    private void ship(Case order) throws Exception {
        report(order, order.order().ship(Instant.now()), () -> {});
        done(order);
    }

    private void cancel(BrokerLink.Letter letter, JsonNode body) throws Exception {
        Case order = cases.get(body.get("orderId").asText());
        if (order == null) {
            LOG.warning("asked to cancel " + body.get("orderId") + ", which is not here");
            letter.acknowledge();
            return;
        }
        String wish = body.get("cancellationId").asText();
        if (order.wishes().add(wish)) {
            report(order, order.order().cancel(body, Instant.now()), () -> {});
        }
        keep(order, wish, letter);
    }

    /** Sends the report, sometimes twice, and goes on unless nothing is left to do. */
    private void report(Case order, ObjectNode report, Agenda.Step next) throws Exception {
        String text = report.toString();
        link.send(EVENTS, order.orderId(), order.properties(), text);
        if (order.random().nextDouble() < settings.duplicateRate()) {
            link.send(EVENTS, order.orderId(), order.properties(), text);
        }
        later(order, next);
    }

    private void later(Case order, Agenda.Step next) {
        double factor = 0.5 + order.random().nextDouble();
        agenda.in(Duration.ofNanos((long) (settings.step().toNanos() * factor)), () -> {
            if (!order.order().isEmpty() && !order.order().isShipped()) {
                next.run();
            }
        });
    }

    /** Until the order is gone; if it is, there is nothing to keep. */
    private static void keep(Case order, String name, BrokerLink.Letter letter) throws Exception {
        order.kept().put(name, letter);
        if (order.order().isShipped() || order.order().isEmpty()) {
            done(order);
        }
    }

    private static void done(Case order) throws Exception {
        for (BrokerLink.Letter letter : order.kept().values()) {
            letter.acknowledge();
        }
        order.kept().clear();
    }

    private static Map<String, String> properties(BrokerLink.Letter letter) {
        return Map.of(
                "org", letter.property("org"),
                "type", "wms.event.v1",
                "correlationId", letter.property("correlationId"));
    }

    private void forgetTheOldest() {
        if (cases.size() > REMEMBERED) {
            String oldest = cases.keySet().iterator().next();
            cases.remove(oldest);
        }
    }

    @Override
    void closeLinks() throws Exception {
        link.close();
    }
}
