package org.handcart.pricing.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.handcart.pricing.Dated;
import org.handcart.pricing.Period;
import org.handcart.pricing.Recorded;
import org.handcart.pricing.Wanted;
import org.handcart.shared.Ids;
import org.jspecify.annotations.Nullable;

/** How an entry joins a history: it replaces the one of the same beginning, and is not written when it says nothing new. */
public final class Entries {

    private Entries() {}

    /** What to write, and what to withdraw before. */
    public record Change<T>(@Nullable UUID withdraw, Dated<T> entry) {}

    /**
     * @param history entries of the same thing; those that are withdrawn are ignored
     * @return empty when the same already stands; without a beginning also when the same is in force
     * @throws IllegalArgumentException when it ends before it has begun
     */
    public static <T> Optional<Change<T>> change(List<Dated<T>> history, Wanted<T> wanted, Instant now, String by) {
        Instant written = now.truncatedTo(ChronoUnit.MICROS);
        Period period = new Period(wanted.from() == null ? written : wanted.from(), wanted.to());
        List<Dated<T>> standing =
                history.stream().filter(one -> one.recorded().stands()).toList();
        Optional<Dated<T>> replaced = standing.stream()
                .filter(one -> one.period().from().equals(period.from()))
                .findFirst();
        Optional<Dated<T>> compared = wanted.from() == null ? inForce(standing, written) : replaced;
        if (compared.isPresent() && saysTheSame(compared.get(), wanted, period)) {
            return Optional.empty();
        }
        Recorded recorded = new Recorded(Ids.next(), written, by, null, null);
        return Optional.of(new Change<>(
                replaced.map(old -> old.recorded().id()).orElse(null),
                new Dated<>(recorded, wanted.scope(), period, wanted.terms())));
    }

    /** What holds at an instant: of the entries that contain it the one that began last. */
    public static <T> Optional<Dated<T>> inForce(List<Dated<T>> history, Instant at) {
        return history.stream()
                .filter(one -> one.recorded().stands() && one.period().contains(at))
                .max(Comparator.comparing(one -> one.period().from()));
    }

    private static <T> boolean saysTheSame(Dated<T> old, Wanted<T> wanted, Period period) {
        return old.scope().equals(wanted.scope())
                && old.terms().equals(wanted.terms())
                && Objects.equals(old.period().to(), period.to());
    }
}
