package org.handcart.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An order that was placed, as the API shows it. Lines are counted from 1. */
public record LiveOrder(Client client, String id) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    public String path() {
        return "/api/v1/orders/" + id;
    }

    public Answer read() {
        return client.get(path()).send().expect(200);
    }

    public String status() {
        return read().text("/status");
    }

    public String line(int number) {
        return read().text("/lines/" + (number - 1) + "/id");
    }

    /** Units of a line in a bucket such as {@code reserved}. */
    public long units(int number, String bucket) {
        return read().number("/lines/" + (number - 1) + "/quantities/" + bucket);
    }

    public String due() {
        return read().text("/cod/due/amount");
    }

    public void awaitStatus(String status) {
        await("order " + id + " to be " + status)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(this::status, status::equals);
    }

    /** The names of what happened, oldest first. */
    public List<String> timeline() {
        Answer timeline = client.get(path() + "/timeline").send().expect(200);
        List<String> events = new ArrayList<>();
        for (JsonNode entry : timeline.at("/items")) {
            events.add(entry.path("event").asText());
        }
        return events;
    }

    /** So many units of a line, for the reason CUSTOMER_REQUEST. */
    public Call cancelCall(int line, int quantity, String query) {
        return client.post(path() + "/cancel-partial" + query).json("""
                        {"items":[{"orderLineId":"%s","quantity":%d}],"reason":"CUSTOMER_REQUEST","refundMethod":"original","allowPartial":false}
                        """.formatted(line(line), quantity));
    }

    public Answer cancel(int line, int quantity) {
        return cancelCall(line, quantity, "").newKey().send();
    }

    /** A cancellation of this order, once it stands like this. */
    public Answer awaitCancellation(String cancellation, String status) {
        String path = path() + "/cancellations/" + cancellation;
        return await("cancellation " + cancellation + " to be " + status)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> client.get(path).send().expect(200),
                        answer -> answer.text("/status").equals(status));
    }
}
