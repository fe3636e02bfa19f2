package org.handcart.cancellation.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handcart.cancellation.ReasonCode;
import org.handcart.cancellation.ReasonCodes;
import org.handcart.cancellation.ReasonRefused;
import org.handcart.cancellation.Requester;
import org.handcart.shared.Actor;
import org.handcart.shared.Role;
import org.jspecify.annotations.Nullable;

/** The reasons that count in one place: a store's own before the organisation's before those that are built in. */
public final class KnownReasons {

    private final Map<String, ReasonCode> reasons = new LinkedHashMap<>();

    /** @param written of the organisation and of one store, in any order */
    public KnownReasons(List<Reasons.Written> written) {
        ReasonCodes.builtIn().forEach(this::add);
        written.stream()
                .filter(one -> one.storeCode().equals(Reasons.ORGANISATION))
                .forEach(one -> add(one.reason()));
        written.stream()
                .filter(one -> !one.storeCode().equals(Reasons.ORGANISATION))
                .forEach(one -> add(one.reason()));
    }

    private void add(ReasonCode reason) {
        reasons.put(reason.code(), reason);
    }

    public List<ReasonCode> all() {
        return List.copyOf(reasons.values());
    }

    public Optional<ReasonCode> find(String code) {
        return Optional.ofNullable(reasons.get(code));
    }

    /**
     * The reason of a request. The application itself may give any that exists, also one that people may not any more.
     *
     * @throws ReasonRefused for a reason that is unknown, inactive or not for the caller, and for a comment that is missing
     */
    public ReasonCode chosen(Actor actor, String code, @Nullable String comment) {
        ReasonCode reason = reasons.get(code);
        if (reason == null || !isFor(actor, reason)) {
            throw ReasonRefused.code(why(reason, code), codesFor(actor));
        }
        if (reason.needsComment() && (comment == null || comment.isBlank())) {
            throw ReasonRefused.comment("is needed for the reason " + code);
        }
        return reason;
    }

    private static String why(@Nullable ReasonCode reason, String code) {
        if (reason == null) {
            return "there is no reason " + code;
        }
        return reason.active() ? "the reason " + code + " is not for this caller" : code + " is no longer in use";
    }

    private List<String> codesFor(Actor actor) {
        List<String> codes = new ArrayList<>();
        reasons.values().stream().filter(reason -> isFor(actor, reason)).forEach(reason -> codes.add(reason.code()));
        return codes;
    }

    private static boolean isFor(Actor actor, ReasonCode reason) {
        if (actor.roles().contains(Role.SYSTEM)) {
            return true;
        }
        boolean byRole = reason.roles().isEmpty() || actor.roles().stream().anyMatch(reason.roles()::contains);
        return reason.active()
                && byRole
                && (reason.customerMayChoose() || !Requester.of(actor).isCustomer());
    }
}
