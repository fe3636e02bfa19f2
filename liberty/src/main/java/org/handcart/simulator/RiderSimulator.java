package org.handcart.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.logging.Logger;
import org.handcart.launcher.BrokerAddress;

/**
 * The riders: take a request, pick up, ride, deliver, and collect what is due at the door. As with the warehouse, a
 * request is kept until it is done.
 */
final class RiderSimulator extends Worker {

    private static final Logger LOG = Logger.getLogger(RiderSimulator.class.getName());
    private static final String REQUESTS = "handcart.delivery.requests";
    private static final String EVENTS = "handcart.delivery.events";
    /** The one demo user who may collect; everybody rides under this name. */
    private static final String RIDER = "rider";

    private static final String READER = "regional";
    private static final List<String> STEPS = List.of("ASSIGNED", "PICKED_UP", "IN_TRANSIT", "DELIVERED");
    private static final List<String> REASONS = List.of("CHANGED_MIND", "DAMAGED", "WRONG_ITEM");
    private static final Set<String> AT_THE_DOOR = Set.of("DELIVERED", "PARTIALLY_DELIVERED");
    private static final Set<String> OVER = Set.of("CLOSED", "CANCELLED");
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final int LOOKS = 60;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BrokerLink link;
    private final BrokerLink.Inbound requests;
    private final Api api;
    private final SimulatorSettings settings;
    private final Map<String, Ride> rides = new HashMap<>();

    private static final class Ride {
        private final String orderId;
        private final Map<String, String> properties;
        private final Random random;
        private final Random customer;
        private BrokerLink.Letter letter;

        Ride(String orderId, BrokerLink.Letter letter, Random random, Random customer) {
            this.orderId = orderId;
            this.letter = letter;
            this.random = random;
            this.customer = customer;
            this.properties = Map.of(
                    "org", letter.property("org"),
                    "type", "delivery.event.v1",
                    "correlationId", letter.property("correlationId"));
        }
    }

    RiderSimulator(BrokerAddress address, URI http, SimulatorSettings settings) throws Exception {
        super("riders");
        this.settings = settings;
        this.api = new Api(http, settings);
        this.link = BrokerLink.to(address);
        this.requests = link.receiveFrom(REQUESTS);
    }

    @Override
    void rest(Duration atMost) throws Exception {
        BrokerLink.Letter letter = requests.next(atMost);
        if (letter == null) {
            return;
        }
        String orderId = JSON.readTree(letter.body()).get("orderId").asText();
        Ride known = rides.get(orderId);
        if (known != null) {
            known.letter = letter;
            return;
        }
        Ride ride = new Ride(
                orderId,
                letter,
                WarehouseOrder.randomOf(settings.seed() + 1, orderId),
                WarehouseOrder.randomOf(settings.seed() + 2, orderId));
        rides.put(orderId, ride);
        later(ride, () -> report(ride, 0));
    }

    private void report(Ride ride, int step) throws Exception {
        ObjectNode report = JSON.createObjectNode()
                .put("eventId", ride.orderId + "-r" + (step + 1))
                .put("orderId", ride.orderId)
                .put("type", STEPS.get(step))
                .put("riderId", RIDER)
                .put("occurredAt", Instant.now().toString());
        link.send(EVENTS, ride.orderId, ride.properties, report.toString());
        if (ride.random.nextDouble() < settings.duplicateRate()) {
            link.send(EVENTS, ride.orderId, ride.properties, report.toString());
        }
        if (STEPS.get(step).equals("IN_TRANSIT") && ride.customer.nextDouble() < settings.refuseRate()) {
            later(ride, () -> refuseOne(ride, step + 1));
        } else if (step + 1 < STEPS.size()) {
            later(ride, () -> report(ride, step + 1));
        } else {
            later(ride, () -> collect(ride, 1));
        }
    }

    /** The customer does not take one unit of the first line; what is taken is delivered. */
    private void refuseOne(Ride ride, int next) throws Exception {
        Api.Answer door = api.get(RIDER, "/api/v1/deliveries/" + ride.orderId + "/door");
        JsonNode lines = door.body().path("lines");
        int units = 0;
        for (JsonNode line : lines) {
            units += line.path("refusable").asInt();
        }
        if (door.isOk() && units > 1) {
            ObjectNode body = JSON.createObjectNode()
                    .put("orderId", ride.orderId)
                    .put("riderId", RIDER)
                    .put("reason", REASONS.get(ride.customer.nextInt(REASONS.size())))
                    .put("codVersion", door.body().path("version").asInt());
            body.putArray("items")
                    .addObject()
                    .put("orderLineId", lines.get(0).path("line").asText())
                    .put("quantity", 1);
            Api.Answer answer = api.post(RIDER, "/api/v1/cod/refuse", body);
            if (!answer.isOk()) {
                LOG.warning("order " + ride.orderId + " was not refused: " + answer);
            }
        }
        later(ride, () -> report(ride, next));
    }

    /** Looks at what is due now, not at what was due when the ride was asked for. */
    private void collect(Ride ride, int look) throws Exception {
        Api.Answer order = api.get(READER, "/api/v1/orders/" + ride.orderId);
        String status = order.body().path("status").asText();
        if (OVER.contains(status)) {
            done(ride);
        } else if (order.isOk() && AT_THE_DOOR.contains(status)) {
            take(ride, order.body().path("cod"), look);
        } else {
            lookAgain(ride, look, "is " + status);
        }
    }

    private void take(Ride ride, JsonNode cod, int look) throws Exception {
        ObjectNode body = JSON.createObjectNode()
                .put("orderId", ride.orderId)
                .put("riderId", RIDER)
                .put("codVersion", cod.path("version").asInt())
                .put("method", ride.random.nextInt(4) == 0 ? "UPI_QR" : "CASH");
        body.set("collected", cod.path("due"));
        body.putObject("proof").put("type", "PIN").put("value", Integer.toString(1000 + ride.random.nextInt(9000)));
        Api.Answer answer = api.post(RIDER, "/api/v1/cod/confirm", body);
        if (answer.isOk()) {
            done(ride);
        } else {
            lookAgain(ride, look, "was not collected: " + answer);
        }
    }

    private void lookAgain(Ride ride, int look, String why) throws Exception {
        if (look < LOOKS) {
            agenda.in(LOOK_AGAIN, () -> collect(ride, look + 1));
        } else {
            LOG.warning("order " + ride.orderId + " " + why + "; the rider gives up");
            done(ride);
        }
    }

    private void done(Ride ride) throws Exception {
        rides.remove(ride.orderId);
        ride.letter.acknowledge();
    }

    private void later(Ride ride, Agenda.Step next) {
        double factor = 0.5 + ride.random.nextDouble();
        agenda.in(Duration.ofNanos((long) (settings.step().toNanos() * factor)), next);
    }

    @Override
    void closeLinks() throws Exception {
        link.close();
    }
}
