package org.handcart.api.admission;

/**
 * One request that wants to run.
 *
 * <p>Confined to the lock of its {@link Queue}, except for the two fields that never change.
 */
final class Turn {
    final Object caller;
    final Object subject;
    final int bytes;
    private final Runnable begin;
    private State state = State.NEW;

    /**
     * @param caller who asks; callers are served in turns
     * @param subject what is changed; no two turns of a subject run at the same time
     * @param bytes what it holds in memory while it waits
     * @param begin run by another thread when it has waited and may run; not while a lock is held
     */
    Turn(Object caller, Object subject, int bytes, Runnable begin) {
        this.caller = caller;
        this.subject = subject;
        this.bytes = bytes;
        this.begin = begin;
    }

    void begin() {
        begin.run();
    }

    boolean is(State expected) {
        return state == expected;
    }

    void become(State next) {
        state = next;
    }

    /** Each is reached once at most, in this order; from WAITING it may go straight to GONE. */
    enum State {
        NEW,
        WAITING,
        RUNNING,
        GONE
    }
}
