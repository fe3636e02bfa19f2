package org.handcart.risk.persistence;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.handcart.risk.Activity;
import org.handcart.risk.SubjectKind;
import org.handcart.risk.TimeSpan;
import org.handcart.risk.domain.Deeds.Counted;
import org.handcart.risk.domain.Tally;
import org.handcart.risk.domain.Usual;
import org.jspecify.annotations.Nullable;

/** Reads the answer to {@link DeedSql#COUNT}. */
final class CountedRows {

    private static final int SPANS = TimeSpan.values().length;

    private CountedRows() {}

    static Counted counted(List<?> rows) {
        Set<SubjectKind> known = EnumSet.noneOf(SubjectKind.class);
        long version = 0;
        for (Object row : rows) {
            String what = text(row, 0);
            if (what.equals("KNOWN")) {
                known.add(SubjectKind.valueOf(text(row, 1)));
            } else if (what.equals("RULES")) {
                version = Long.parseLong(text(row, 3));
            }
        }
        Tally tally = new Tally(known);
        for (Object row : rows) {
            switch (text(row, 0)) {
                case "NEAR" -> near(tally, row);
                case "SUM" -> sum(tally, row);
                case "USUAL" -> usual(tally, row);
                default -> {
                    // read before
                }
            }
        }
        return new Counted(version, tally);
    }

    private static void near(Tally tally, Object row) {
        SubjectKind subject = SubjectKind.valueOf(text(row, 1));
        String[] of = text(row, 2).split(",", 2);
        Activity activity = Activity.valueOf(of[0]);
        long[] figures = figures(row);
        for (TimeSpan span : TimeSpan.values()) {
            tally.add(subject, activity, Tally.DEEDS, span, figures[span.ordinal()]);
            tally.add(subject, activity, Tally.REFUNDS, span, figures[SPANS + span.ordinal()]);
            tally.add(subject, activity, of[1], span, figures[2 * SPANS + span.ordinal()]);
        }
    }

    private static void sum(Tally tally, Object row) {
        String[] of = text(row, 2).split(",", 2);
        tally.addOnly(SubjectKind.valueOf(text(row, 1)), activity(of[0]), of[1], TimeSpan.THIRTY_DAYS, figures(row)[0]);
    }

    private static void usual(Tally tally, Object row) {
        String[] of = text(row, 2).split(",", 2);
        long[] figures = figures(row);
        tally.usual(
                SubjectKind.valueOf(text(row, 1)),
                activity(of[0]),
                of[1],
                new Usual(Math.toIntExact(figures[0]), figures[1], figures[2], figures[3]));
    }

    /** Null for all of them together. */
    private static @Nullable Activity activity(String name) {
        return name.equals("ANY") ? null : Activity.valueOf(name);
    }

    private static long[] figures(Object row) {
        return Arrays.stream(text(row, 3).split(",")).mapToLong(Long::parseLong).toArray();
    }

    private static String text(Object row, int column) {
        return String.valueOf(((Object[]) row)[column]);
    }
}
