package org.handcart.api.problem;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handcart.approval.LimitRefused;
import org.handcart.cancellation.ReasonRefused;
import org.handcart.catalog.CatalogueRefused;
import org.handcart.catalog.ProductRefused;
import org.handcart.catalog.UnknownComponent;
import org.handcart.channel.ImportRefused;
import org.handcart.cod.AreasRefused;
import org.handcart.delivery.ReturnRefused;
import org.handcart.inventory.StockRefused;
import org.handcart.order.DuplicateOrder;
import org.handcart.organisation.TooManyAttempts;
import org.handcart.payment.CreditRefused;
import org.handcart.payment.RefundExceedsCaptured;
import org.handcart.payment.TendersRefused;
import org.handcart.pricing.FeeRefused;
import org.handcart.pricing.PriceRefused;
import org.handcart.pricing.TaxRefused;
import org.handcart.promotion.PromotionRefused;
import org.handcart.risk.RiskRuleRefused;
import org.handcart.shared.Conflict;
import org.handcart.shared.NotAllowed;
import org.handcart.shared.UnacceptableEvent;
import org.handcart.shared.idempotency.KeyReused;
import org.handcart.shared.idempotency.StillRunning;
import org.handcart.shared.json.MalformedJson;
import org.handcart.shared.verb.DatabaseAway;
import org.handcart.store.StoreRefused;
import org.handcart.validation.RuleRefused;
import org.jspecify.annotations.Nullable;

/**
 * Turns whatever was thrown into a problem. Looks through the wrappers of the container; what nobody knows becomes
 * {@link ProblemType#INTERNAL}, which says nothing about the inside.
 */
public final class Failures {
    private static final int DEPTH = 30;
    /** Cancelled by its timeout, or by the wait for a lock. */
    private static final Set<String> TIMED_OUT = Set.of("57014", "55P03");
    /** Lost a race again after every repeat. */
    private static final Set<String> LOST_RACES = Set.of("40001", "40P01");

    private static final Set<String> NO_CONNECTION = Set.of(
            "com.ibm.websphere.ce.cm.ConnectionWaitTimeoutException",
            "com.ibm.ws.j2c.exceptions.ConnectionWaitTimeoutException",
            "com.ibm.websphere.ce.cm.StaleConnectionException",
            "com.ibm.websphere.ce.j2c.ConnectionWaitTimeoutException",
            "jakarta.resource.spi.ResourceAllocationException");

    /** Exceptions of the contexts whose message is meant for the caller. */
    private static final Map<Class<?>, ProblemType> REFUSALS = Map.ofEntries(
            Map.entry(TendersRefused.class, ProblemType.TENDERS_REFUSED),
            Map.entry(CreditRefused.class, ProblemType.CREDIT_REFUSED),
            Map.entry(StockRefused.class, ProblemType.STOCK_REFUSED),
            Map.entry(ReturnRefused.class, ProblemType.RETURN_REFUSED),
            Map.entry(UnknownComponent.class, ProblemType.UNKNOWN_COMPONENT),
            Map.entry(ProductRefused.class, ProblemType.PRODUCT_REFUSED),
            Map.entry(PriceRefused.class, ProblemType.PRICE_REFUSED),
            Map.entry(PromotionRefused.class, ProblemType.PROMOTION_REFUSED),
            Map.entry(TaxRefused.class, ProblemType.TAX_REFUSED),
            Map.entry(LimitRefused.class, ProblemType.LIMIT_REFUSED),
            Map.entry(FeeRefused.class, ProblemType.FEE_REFUSED),
            Map.entry(StoreRefused.class, ProblemType.STORE_REFUSED),
            Map.entry(ImportRefused.class, ProblemType.IMPORT_REFUSED),
            Map.entry(CatalogueRefused.class, ProblemType.IMPORT_REFUSED),
            Map.entry(AreasRefused.class, ProblemType.AREAS_REFUSED),
            Map.entry(UnacceptableEvent.class, ProblemType.EVENT_REFUSED));

    private Failures() {}

    public static Problem problemOf(Throwable thrown) {
        List<Throwable> causes = causes(thrown);
        for (Throwable cause : causes) {
            Optional<Problem> known = known(cause);
            if (known.isPresent()) {
                return known.get();
            }
        }
        if (DatabaseAway.isCauseOf(thrown) || causes.stream().anyMatch(Failures::meansAway)) {
            return unavailable("The database does not answer");
        }
        return new Problem(ProblemType.INTERNAL, "The request could not be carried out; quote the correlation id");
    }

    public static Problem unavailable(String detail) {
        return new Problem(ProblemType.UNAVAILABLE, detail).header(HttpHeaders.RETRY_AFTER, "1");
    }

    private static Optional<Problem> known(Throwable cause) {
        if (cause instanceof Problem problem) {
            return Optional.of(problem);
        }
        if (cause instanceof WebApplicationException web) {
            return Optional.of(ofHttp(web));
        }
        return Optional.ofNullable(ofDomain(cause));
    }

    private static @Nullable Problem ofDomain(Throwable cause) {
        if (cause instanceof DuplicateOrder duplicate) {
            return new Problem(ProblemType.DUPLICATE_ORDER, "this channel has sent this externalId before")
                    .with("orderId", duplicate.first().value());
        }
        if (cause instanceof Conflict conflict) {
            ProblemType type = conflict.isStaleVersion() ? ProblemType.STALE_VERSION : ProblemType.CONFLICT;
            return new Problem(type, conflict.getMessage());
        }
        if (cause instanceof NotAllowed) {
            return new Problem(ProblemType.FORBIDDEN, "the caller's roles do not allow this");
        }
        if (cause instanceof KeyReused reused) {
            return new Problem(ProblemType.KEY_REUSED, reused.getMessage());
        }
        if (cause instanceof StillRunning running) {
            return new Problem(ProblemType.STILL_RUNNING, running.getMessage()).header(HttpHeaders.RETRY_AFTER, "1");
        }
        if (cause instanceof RefundExceedsCaptured refund) {
            return new Problem(ProblemType.REFUND_EXCEEDS_CAPTURED, refund.getMessage())
                    .with("available", refund.available());
        }
        if (cause instanceof ReasonRefused refused) {
            return ReasonProblems.of(refused);
        }
        if (cause instanceof RiskRuleRefused refused) {
            String detail = String.valueOf(refused.getMessage());
            return new Problem(
                    ProblemType.RULE_REFUSED, null, detail, List.of(FieldFault.at("/" + refused.field(), detail)));
        }
        if (cause instanceof RuleRefused refused) {
            return RuleProblems.of(refused);
        }
        if (cause instanceof MalformedJson malformed) {
            return new Problem(
                    ProblemType.INVALID_REQUEST,
                    null,
                    "one field is not valid",
                    List.of(FieldFault.at(malformed.pointer(), "is not as it must be")));
        }
        if (cause instanceof TooManyAttempts attempts) {
            return new Problem(ProblemType.TOO_MANY_ATTEMPTS, attempts.getMessage())
                    .header(
                            HttpHeaders.RETRY_AFTER,
                            String.valueOf(Math.max(1, attempts.retryAfter().toSeconds())));
        }
        if (cause instanceof ProductRefused refused && refused.pointer() != null) {
            String detail = String.valueOf(refused.getMessage());
            return new Problem(
                    ProblemType.PRODUCT_REFUSED, null, detail, List.of(FieldFault.at(refused.pointer(), detail)));
        }
        ProblemType refusal = REFUSALS.get(cause.getClass());
        return refusal == null ? ofDatabase(cause) : new Problem(refusal, cause.getMessage());
    }

    private static @Nullable Problem ofDatabase(Throwable cause) {
        if (cause instanceof OptimisticLockException) {
            return new Problem(ProblemType.CONFLICT, "somebody else changed it in the same moment; read it again");
        }
        if (cause instanceof SQLException sql) {
            String state = String.valueOf(sql.getSQLState());
            if (LOST_RACES.contains(state)) {
                return unavailable("too many changes to the same things at once");
            }
            if (TIMED_OUT.contains(state)) {
                return unavailable("the database took too long");
            }
        }
        return null;
    }

    private static Problem ofHttp(WebApplicationException web) {
        int status = web.getResponse().getStatus();
        switch (status) {
            case 404:
                return Problem.notFound();
            case 405:
                Problem method = new Problem(ProblemType.METHOD_NOT_ALLOWED, "the method is not known here");
                String allow = web.getResponse().getHeaderString(HttpHeaders.ALLOW);
                return allow == null ? method : method.header(HttpHeaders.ALLOW, allow);
            case 406:
                return new Problem(ProblemType.NOT_ACCEPTABLE, "ask for application/json");
            case 413:
                return new Problem(ProblemType.BODY_TOO_LARGE, "the body is too large");
            case 415:
                return new Problem(ProblemType.UNSUPPORTED_MEDIA_TYPE, "this operation reads application/json");
            case 503:
                return unavailable("try again");
            default:
                return status >= 400 && status < 500
                        ? new Problem(ProblemType.INVALID_REQUEST, "the request is not understood")
                        : new Problem(ProblemType.INTERNAL, "The request could not be carried out");
        }
    }

    /** The pool of the server gave none. */
    private static boolean meansAway(Throwable cause) {
        return NO_CONNECTION.contains(cause.getClass().getName());
    }

    private static List<Throwable> causes(Throwable thrown) {
        List<Throwable> causes = new ArrayList<>();
        Throwable cause = thrown;
        while (cause != null && causes.size() < DEPTH) {
            causes.add(cause);
            if (cause instanceof SQLException sql && sql.getNextException() != null && cause.getCause() == null) {
                cause = sql.getNextException();
            } else {
                cause = cause.getCause();
            }
        }
        return causes;
    }
}
