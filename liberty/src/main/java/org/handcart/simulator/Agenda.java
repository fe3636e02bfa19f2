package org.handcart.simulator;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What is to be done when, for one thread. Entries for the same moment keep the order they were made in. */
final class Agenda {

    /** Something that may fail with any exception of the doors it goes through. */
    @FunctionalInterface
    interface Step {
        void run() throws Exception;
    }

    private record Entry(long at, long number, Step step) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparingLong(Entry::at).thenComparingLong(Entry::number));
    private long numbers;

    void in(Duration delay, Step step) {
        entries.add(new Entry(System.nanoTime() + delay.toNanos(), numbers++, step));
    }

    /** The time until something is due, but no more than said. */
    Duration rest(Duration atMost) {
        Entry next = entries.peek();
        if (next == null) {
            return atMost;
        }
        Duration until = Duration.ofNanos(Math.max(0, next.at() - System.nanoTime()));
        return until.compareTo(atMost) < 0 ? until : atMost;
    }

    /** The next step that is due, taken off; null when none is. */
    @org.jspecify.annotations.Nullable
    Step due() {
        Entry next = entries.peek();
        if (next == null || next.at() > System.nanoTime()) {
            return null;
        }
        entries.poll();
        return next.step();
    }
}
