package org.handcart.payment.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.handcart.payment.GatewayReport;
import org.handcart.payment.ReportTaken;
import org.handcart.payment.domain.GatewayAnswer;
import org.handcart.payment.domain.GatewayAnswer.Kind;
import org.handcart.payment.domain.GatewayRequest;
import org.handcart.payment.domain.References;
import org.handcart.payment.domain.Tender;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** Takes in what a gateway tells by itself. */
@Stateless
public class RecordGatewayReport {

    @Inject
    References references;

    @Inject
    Requests requests;

    @Inject
    RecordAnswer answers;

    @Inject
    LateNews lateNews;

    @Inject
    Progress progress;

    /**
     * Ends what it is about, as an answer would; in any order and any number of times. News that contradict an end never
     * change it, they are given to a person, and money that came after all goes back. Locks the order, the tender and
     * what it is about.
     *
     * @return empty when we know nothing of it, perhaps not yet: whoever brings it tries again later (F20)
     */
    @Requires(Permission.PROCESS)
    public Optional<ReportTaken> record(Actor actor, GatewayReport report) {
        Optional<UUID> about = about(actor, report);
        return about.map(id -> {
            String contradiction = take(actor, requests.locked(actor, id), report);
            return new ReportTaken(id, progress.of(actor, id), contradiction);
        });
    }

    private Optional<UUID> about(Actor actor, GatewayReport report) {
        UUID key = report.key();
        Optional<UUID> known =
                key == null ? Optional.empty() : requests.find(actor, key).map(GatewayRequest::id);
        String reference = report.reference();
        return known.isPresent() || reference == null ? known : references.named(actor, report.account(), reference);
    }

    /** @return what contradicts our books, which it then did not change */
    private @Nullable String take(Actor actor, Requests.Found found, GatewayReport report) {
        GatewayRequest request = found.request();
        Money amount = report.amount();
        if (report.action() == GatewayReport.Action.CHARGEBACK) {
            return lateNews.chargedBack(actor, found.tender(), report);
        }
        if (!fits(report.action(), request)) {
            return attention(request, "the gateway tells of something that we did not ask for: " + report.detail());
        }
        if (request.isSettled()) {
            return lateNews.contradicts(actor, found, report);
        }
        if (report.succeeded() && amount != null && !amount.equals(request.amount())) {
            return attention(request, "the gateway speaks of %s, asked for was %s".formatted(amount, request.amount()));
        }
        answers.write(actor, found, answer(report), true);
        return null;
    }

    /** The tender stands for the payment as a whole, of which we did not ask everything that may become of it. */
    private static boolean fits(GatewayReport.Action action, GatewayRequest request) {
        return switch (action) {
            case AUTHORISE, CHARGE, CHARGEBACK -> request instanceof Tender;
            case CAPTURE ->
                !(request instanceof Tender tender) || !tender.type().isCapturedLater();
            case VOID, REFUND -> !(request instanceof Tender);
        };
    }

    private static String attention(GatewayRequest request, String why) {
        request.needsAttention(why);
        return why;
    }

    private static GatewayAnswer answer(GatewayReport report) {
        return report.succeeded()
                ? GatewayAnswer.succeeded(report.reference())
                : GatewayAnswer.failed(Kind.DECLINED, report.code(), report.detail());
    }
}
