package org.handcart.risk.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.handcart.risk.PastDeed;
import org.handcart.risk.TimeSpan;

/** What one subject had done at a moment of the past, told in memory as the tables tell it. */
final class PastOfSubject {

    private static final Duration NEAR = Duration.ofHours(26);
    private static final int MONTH = 30;
    private static final int LATEST_DAYS = 30;

    /** Days of which the sums are known: not today's and not yesterday's. */
    private static final int LAG = 2;

    private final Deque<PastDeed> near = new ArrayDeque<>();
    private final TreeMap<LocalDate, Map<Unit, long[]>> days = new TreeMap<>();
    private final Map<Unit, Deque<PastDeed>> lastHour = new HashMap<>();

    /** @param activity name, or ANY */
    record Unit(String activity, String unit) {}

    Deque<PastDeed> near(Instant now) {
        while (!near.isEmpty() && near.getFirst().at().isBefore(now.minus(NEAR))) {
            near.removeFirst();
        }
        return near;
    }

    /** Total, busiest hour and busiest ten minutes of the day grow with it. */
    void add(PastDeed deed) {
        near.addLast(deed);
        for (String activity : List.of(deed.activity().name(), "ANY")) {
            grow(new Unit(activity, Tally.DEEDS), deed, 1);
            if (deed.amount().isPositive()) {
                grow(new Unit(activity, Tally.REFUNDS), deed, 1);
                grow(
                        new Unit(activity, deed.amount().currency().getCurrencyCode()),
                        deed,
                        deed.amount().minor());
            }
        }
    }

    private void grow(Unit unit, PastDeed deed, long by) {
        Deque<PastDeed> hour = lastHour.computeIfAbsent(unit, first -> new ArrayDeque<>());
        while (!hour.isEmpty() && !within(hour.getFirst(), deed, TimeSpan.HOUR)) {
            hour.removeFirst();
        }
        hour.addLast(deed);
        boolean counts = unit.unit().equals(Tally.DEEDS) || unit.unit().equals(Tally.REFUNDS);
        long inHour = 0;
        long inTen = 0;
        for (PastDeed one : hour) {
            long worth = counts ? 1 : one.amount().minor();
            inHour += worth;
            inTen += within(one, deed, TimeSpan.TEN_MINUTES) ? worth : 0;
        }
        long[] sums =
                days.computeIfAbsent(deed.day(), first -> new HashMap<>()).computeIfAbsent(unit, first -> new long[3]);
        sums[0] += by;
        sums[1] = Math.max(sums[1], inHour);
        sums[2] = Math.max(sums[2], inTen);
    }

    /** Peaks are those of a business day. */
    private static boolean within(PastDeed one, PastDeed now, TimeSpan span) {
        return one.day().equals(now.day()) && !one.at().isBefore(now.at().minus(span.length()));
    }

    /** Sums of the 30 business days that end with this one. */
    Map<Unit, Long> month(LocalDate today) {
        Map<Unit, Long> sums = new HashMap<>();
        days.subMap(today.minusDays(MONTH), false, today, true)
                .values()
                .forEach(day -> day.forEach((unit, figures) -> sums.merge(unit, figures[0], Long::sum)));
        return sums;
    }

    Map<Unit, Usual> usual(LocalDate today) {
        Map<Unit, List<long[]>> latest = new HashMap<>();
        days.headMap(today.minusDays(LAG), true)
                .descendingMap()
                .values()
                .forEach(day -> day.forEach((unit, figures) -> {
                    List<long[]> of = latest.computeIfAbsent(unit, first -> new ArrayList<>());
                    if (of.size() < LATEST_DAYS) {
                        of.add(figures);
                    }
                }));
        Map<Unit, Usual> usual = new HashMap<>();
        latest.forEach(
                (unit, of) -> usual.put(unit, new Usual(of.size(), median(of, 0), median(of, 1), median(of, 2))));
        return usual;
    }

    /** The lower of the two in the middle, as {@code percentile_disc(0.5)} has it. */
    private static long median(List<long[]> days, int figure) {
        List<Long> sorted = new ArrayList<>();
        days.forEach(day -> sorted.add(day[figure]));
        Collections.sort(sorted);
        return sorted.get((sorted.size() - 1) / 2);
    }
}
