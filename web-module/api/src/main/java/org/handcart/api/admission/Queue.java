package org.handcart.api.admission;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handcart.api.admission.Turn.State;
import org.jspecify.annotations.Nullable;

/**
 * Lets a bounded number of turns run, and never two of the same subject: the second would hold a database connection
 * only to wait for the row that the first has locked. Who waits is served fairly: callers in turns, the subjects of a
 * caller in turns, the turns of a subject in their order. So neither a busy caller nor an order that everybody wants
 * holds up the rest.
 *
 * <p>Thread-safe; every operation takes constant time, whatever waits.
 */
final class Queue {
    private final int atOnce;
    private final int mostWaiting;
    private final long mostBytes;

    private final Map<Object, Caller> callers = new HashMap<>();
    private final Deque<Caller> round = new ArrayDeque<>();
    /** Subjects of which a turn runs, with what waits for its end. */
    private final Map<Object, List<Line>> busy = new HashMap<>();

    private int running;
    private int waiting;
    private long bytes;

    /**
     * @param atOnce turns that run at the same time
     * @param mostWaiting turns that wait; more are refused
     * @param mostBytes of all that wait together; more are refused
     */
    Queue(int atOnce, int mostWaiting, long mostBytes) {
        this.atOnce = atOnce;
        this.mostWaiting = mostWaiting;
        this.mostBytes = mostBytes;
    }

    /** True when the turn runs from now on, because nobody waits who could; false when it would have to wait. */
    synchronized boolean runs(Turn turn) {
        if (running >= atOnce || busy.containsKey(turn.subject)) {
            return false;
        }
        start(turn);
        return true;
    }

    /**
     * Takes the turn in; it may begin before this returns.
     *
     * @return false when too much waits already; then it is not taken in
     */
    boolean waits(Turn turn) {
        List<Turn> next;
        synchronized (this) {
            if (waiting >= mostWaiting || bytes + turn.bytes > mostBytes) {
                return false;
            }
            turn.become(State.WAITING);
            waiting++;
            bytes += turn.bytes;
            Line line = callers.computeIfAbsent(turn.caller, Caller::new).line(turn.subject);
            line.turns.add(turn);
            if (line.turns.size() == 1 && !line.queued) {
                queue(line);
            }
            next = next();
        }
        next.forEach(Turn::begin);
        return true;
    }

    /** The turn is over, or gives its place away before it is; does nothing the second time. */
    void leaves(Turn turn) {
        List<Turn> next;
        synchronized (this) {
            if (!turn.is(State.RUNNING)) {
                return;
            }
            turn.become(State.GONE);
            running--;
            List<Line> held = busy.remove(turn.subject);
            held.forEach(this::queue);
            next = next();
        }
        next.forEach(Turn::begin);
    }

    /** True when the turn was waiting and does no longer; false when it has begun, or is over. */
    synchronized boolean withdraws(Turn turn) {
        if (!turn.is(State.WAITING)) {
            return false;
        }
        turn.become(State.GONE);
        waiting--;
        bytes -= turn.bytes;
        return true;
    }

    synchronized boolean isOver(Turn turn) {
        return turn.is(State.GONE);
    }

    synchronized boolean isEmpty() {
        return running == 0 && waiting == 0 && bytes == 0 && callers.isEmpty() && busy.isEmpty() && round.isEmpty();
    }

    synchronized int running() {
        return running;
    }

    synchronized int waiting() {
        return waiting;
    }

    private void start(Turn turn) {
        turn.become(State.RUNNING);
        running++;
        busy.put(turn.subject, new ArrayList<>(1));
    }

    /** Those that may begin now. */
    private List<Turn> next() {
        List<Turn> next = new ArrayList<>(1);
        while (running < atOnce && !round.isEmpty()) {
            Line line = poll();
            List<Line> held = busy.get(line.subject);
            if (held != null) {
                held.add(line);
                continue;
            }
            line.queued = false;
            Turn turn = line.first();
            if (turn == null) {
                line.caller.forget(line);
                continue;
            }
            waiting--;
            bytes -= turn.bytes;
            start(turn);
            next.add(turn);
            if (line.turns.isEmpty()) {
                line.caller.forget(line);
            } else {
                line.queued = true;
                busy.get(line.subject).add(line);
            }
        }
        return next;
    }

    private Line poll() {
        Caller caller = round.remove();
        Line line = caller.ready.remove();
        if (!caller.ready.isEmpty()) {
            round.add(caller);
        }
        return line;
    }

    private void queue(Line line) {
        line.queued = true;
        if (line.caller.ready.isEmpty()) {
            round.add(line.caller);
        }
        line.caller.ready.add(line);
    }

    private final class Caller {
        private final Object name;
        private final Map<Object, Line> lines = new HashMap<>();
        private final Deque<Line> ready = new ArrayDeque<>();

        Caller(Object name) {
            this.name = name;
        }

        Line line(Object subject) {
            return lines.computeIfAbsent(subject, key -> new Line(this, key));
        }

        void forget(Line line) {
            lines.remove(line.subject);
            if (lines.isEmpty()) {
                callers.remove(name);
            }
        }
    }

    /** What one caller wants of one subject. */
    private static final class Line {
        private final Caller caller;
        private final Object subject;
        private final Deque<Turn> turns = new ArrayDeque<>(2);
        /** It is in a queue: that of its caller, or of those that wait for its subject. */
        private boolean queued;

        Line(Caller caller, Object subject) {
            this.caller = caller;
            this.subject = subject;
        }

        /** The first that still waits, taken out; null when there is none. */
        @Nullable
        Turn first() {
            Turn turn = turns.poll();
            while (turn != null && !turn.is(State.WAITING)) {
                turn = turns.poll();
            }
            return turn;
        }
    }
}
