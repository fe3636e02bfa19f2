package org.handcart.risk.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.handcart.risk.domain.History;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** Keeps what is counted small. */
@Stateless
public class FoldDeeds {

    /** Subjects and days in one transaction, and rows of each kind that are forgotten in one. */
    private static final int SOME = 500;

    /** Days before today (UTC) that stay in detail: every window shorter than a day ends within them, in every zone. */
    private static final int DAYS = 1;

    @Inject
    History history;

    @Inject
    Clock clock;

    /** Folds some of what is older than yesterday; false when nothing was left to fold. */
    @Requires(Permission.PROCESS)
    public boolean foldSome(Actor actor) {
        LocalDate first = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS);
        return history.fold(actor.org(), first, SOME) > 0;
    }

    /** Forgets some of what nobody looks at any more; false when nothing is left to forget. */
    @Requires(Permission.PROCESS)
    public boolean forgetSome(Actor actor) {
        return history.forget(actor.org(), clock.instant(), SOME) >= SOME;
    }
}
