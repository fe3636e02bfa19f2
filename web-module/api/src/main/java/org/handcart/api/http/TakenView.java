package org.handcart.api.http;

/** What became of a report: APPLIED, PARKED, TIMELINE_ONLY, EXCEPTION or DUPLICATE. */
public record TakenView(String eventId, String result) {}
