package org.handcart.cancellation.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.handcart.cancellation.ReasonCode;
import org.handcart.cancellation.ReasonRefused;
import org.handcart.cancellation.domain.KnownReasons;
import org.handcart.cancellation.domain.Reasons;
import org.handcart.shared.Actor;
import org.handcart.shared.NotAllowed;
import org.handcart.shared.Permission;
import org.handcart.shared.Role;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/**
 * Writes reasons, an organisation's own and what it says about those that are built in. Counts for requests from now on;
 * cancellations that exist keep code and fault as they froze them.
 */
@Stateless
public class MaintainReason {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    @Inject
    Reasons reasons;

    @Inject
    Clock clock;

    /**
     * Creates or replaces it; the last writer wins.
     *
     * @param storeCode null for the organisation, which only an actor of every store may write; else a store the actor sees
     * @throws ReasonRefused for a code that cannot be, and for roles that are nobody's
     * @throws NotAllowed for a place that is not the actor's
     */
    @Requires(Permission.MODIFY_CANCELLATION_REASONS)
    public ReasonCode put(Actor actor, @Nullable String storeCode, ReasonCode reason) {
        refuseForeign(actor, storeCode);
        if (!CODE.matcher(reason.code()).matches()) {
            throw ReasonRefused.written("/code", "must be 1 to 40 capital letters, digits and underscores");
        }
        for (Role role : reason.roles()) {
            if (!role.allows(Permission.ORDER_CANCEL) || role == Role.SYSTEM) {
                throw ReasonRefused.written("/roles", role + " does not cancel");
            }
        }
        reasons.put(actor.org(), new Reasons.Written(place(storeCode), reason), actor.name(), clock.instant());
        return reason;
    }

    /** No new request may give it; empty for a reason nobody knows. Doing it again changes nothing. */
    @Requires(Permission.MODIFY_CANCELLATION_REASONS)
    public Optional<ReasonCode> deactivate(Actor actor, @Nullable String storeCode, String code) {
        refuseForeign(actor, storeCode);
        Optional<ReasonCode> known = new KnownReasons(reasons.of(actor.org(), place(storeCode))).find(code);
        return known.map(reason -> reason.active() ? put(actor, storeCode, reason.deactivated()) : reason);
    }

    private static void refuseForeign(Actor actor, @Nullable String storeCode) {
        boolean theirs = storeCode == null ? actor.seesEveryStore() : actor.seesStore(storeCode);
        if (!theirs) {
            throw new NotAllowed(actor, Permission.MODIFY_CANCELLATION_REASONS);
        }
    }

    private static String place(@Nullable String storeCode) {
        return storeCode == null ? Reasons.ORGANISATION : storeCode;
    }
}
