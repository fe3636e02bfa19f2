package org.handcart.approval;

import java.util.List;

/** Whether somebody may spend without asking. */
public sealed interface Verdict {

    /** Go ahead; the spending is booked, unless it was a question only. */
    record Free() implements Verdict {}

    /** Somebody else must agree first. Nothing is booked. */
    record Needed(List<Breach> breaches) implements Verdict {

        public Needed {
            breaches = List.copyOf(breaches);
        }
    }
}
