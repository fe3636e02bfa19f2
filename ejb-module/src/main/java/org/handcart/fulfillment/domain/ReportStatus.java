package org.handcart.fulfillment.domain;

/** What became of a report of the warehouse. */
public enum ReportStatus {
    APPLIED,
    /** Waits for an earlier one, or for the order. */
    PARKED,
    /** True but overtaken: nothing changed. */
    TIMELINE_ONLY,
    /** Claims what cannot be; a person must look. */
    EXCEPTION,
    /** It claimed what could not be; a person has looked and decided. */
    RESOLVED
}
