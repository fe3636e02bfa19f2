package org.handcart.approval.attack;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.handcart.order.OrderId;

/** What was given back without anybody's agreement, in paise; one customer behind all of it. */
final class Loot {

    /** Of the store; its day begins at midnight. */
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

    private final Map<String, Long> sums = new TreeMap<>();
    private final List<String> impossible = new ArrayList<>();

    synchronized void got(String agent, OrderId order, long paise, Instant at) {
        LocalDate day = at.atZone(KOLKATA).toLocalDate();
        sums.merge("order " + order, paise, Long::sum);
        sums.merge("agent " + agent + " on " + day, paise, Long::sum);
        sums.merge("customer on " + day, paise, Long::sum);
    }

    synchronized void impossible(String what) {
        impossible.add(what);
    }

    synchronized List<String> tooMuch() {
        List<String> found = new ArrayList<>(impossible);
        sums.forEach((what, paise) -> {
            long most = what.startsWith("order")
                    ? Thief.PER_ORDER
                    : what.startsWith("agent") ? Thief.PER_AGENT_DAY : Thief.PER_CUSTOMER_DAY;
            if (paise > most) {
                found.add("%s: %d of at most %d".formatted(what, paise, most));
            }
        });
        return found;
    }
}
