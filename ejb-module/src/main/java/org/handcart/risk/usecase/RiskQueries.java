package org.handcart.risk.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.risk.Activity;
import org.handcart.risk.AssessmentPage;
import org.handcart.risk.AssessmentSearch;
import org.handcart.risk.RiskQuestion;
import org.handcart.risk.StoredAssessment;
import org.handcart.risk.SubjectFigures;
import org.handcart.risk.SubjectKind;
import org.handcart.risk.domain.Assessments;
import org.handcart.risk.domain.Deeds;
import org.handcart.risk.domain.Tally;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** Reads of what was unusual, and of what is counted. */
@Stateless
public class RiskQueries {

    private static final int MOST = 100;
    private static final OrderId NO_ORDER = new OrderId(new UUID(0, 0));

    @Inject
    Assessments assessments;

    @Inject
    Deeds deeds;

    @Inject
    Clock clock;

    /** Newest first, 100 at most; those of the actor's stores. */
    @Requires(Permission.RISK_READ)
    public AssessmentPage search(Actor actor, AssessmentSearch search, int limit) {
        int size = Math.max(1, Math.min(limit, MOST));
        List<StoredAssessment> found = assessments.search(actor.org(), actor.stores(), search, size + 1);
        if (found.size() <= size) {
            return new AssessmentPage(found, null);
        }
        StoredAssessment last = found.get(size - 1);
        return new AssessmentPage(found.subList(0, size), new AssessmentSearch.Place(last.assessedAt(), last.id()));
    }

    /**
     * What is counted for a person by name, a customer by id, a store by code, an instrument by reference. Empty for what
     * the actor may not see (who has stores sees these stores only), and for addresses, which have no name.
     *
     * @param storeCode whose business day is meant; null: days of UTC
     */
    @Requires(Permission.RISK_READ)
    public Optional<SubjectFigures> subject(Actor actor, SubjectKind kind, String name, @Nullable String storeCode) {
        boolean visible = kind == SubjectKind.STORE ? actor.seesStore(name) : actor.seesEveryStore();
        if (!visible || kind == SubjectKind.ADDRESS) {
            return Optional.empty();
        }
        String store = kind == SubjectKind.STORE ? name : storeCode == null ? "" : storeCode;
        RiskQuestion question = new RiskQuestion(
                NO_ORDER,
                store,
                kind == SubjectKind.CUSTOMER ? name : null,
                kind == SubjectKind.AGENT ? name : "",
                kind == SubjectKind.INSTRUMENT ? List.of(name) : List.of(),
                Money.zero(Currency.getInstance("EUR")),
                Activity.CANCELLATION);
        Tally tally = deeds.count(actor.org(), question, kind == SubjectKind.AGENT, clock.instant())
                .tally();
        return Optional.of(new SubjectFigures(kind, tally.figures(kind)));
    }
}
