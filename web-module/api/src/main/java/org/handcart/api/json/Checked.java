package org.handcart.api.json;

/** A request with a rule that spans several of its fields. Asked only when each field alone is right. */
public interface Checked {
    /** Adds what is wrong; changes nothing. */
    void check(Faults faults);
}
