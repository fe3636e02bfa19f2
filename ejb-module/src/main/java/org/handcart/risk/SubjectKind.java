package org.handcart.risk;

/** Against whom or what a deed counts. */
public enum SubjectKind {
    /** By customer id, phone and mailbox: deeds that share any of them are the same customer's (A85). */
    CUSTOMER("for this customer"),
    /** Where it was to be delivered. Apart from the customer, because neighbours share it. */
    ADDRESS("for this address"),
    /** The person who did it. An application that speaks for many customers is none. */
    AGENT("by this person"),
    STORE("in this store"),
    /** What was paid with, by the gateway's own name for it; never a number of a card. */
    INSTRUMENT("to this means of payment");

    private final String words;

    SubjectKind(String words) {
        this.words = words;
    }

    /** For a sentence: {@code by this person}. */
    public String words() {
        return words;
    }
}
