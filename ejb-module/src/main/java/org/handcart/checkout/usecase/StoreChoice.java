package org.handcart.checkout.usecase;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handcart.checkout.PlaceCommand;
import org.handcart.checkout.PlaceOutcome;
import org.handcart.checkout.PlaceOutcome.Reason;
import org.handcart.shared.Actor;
import org.handcart.store.Store;
import org.handcart.store.usecase.StoreQueries;
import org.jspecify.annotations.Nullable;

/** Which stores may take an order, best first: the one that is named, or the nearest ones that deliver there. */
@Dependent
class StoreChoice {

    /** More stores than this are not tried: a customer waits. */
    private static final int TRIES = 5;

    @EJB
    StoreQueries stores;

    /** One or more stores, or why there is none. One statement. */
    Candidates candidates(Actor actor, PlaceCommand command) {
        String code = command.storeCode();
        return code == null ? nearest(actor, command) : named(actor, command, code);
    }

    private Candidates named(Actor actor, PlaceCommand command, String code) {
        Optional<Store> found = stores.find(actor, code);
        if (found.isEmpty()) {
            return Candidates.none(Reason.UNKNOWN_STORE, "/storeCode", "there is no store " + code);
        }
        Store store = found.get();
        if (!store.active()) {
            return Candidates.none(Reason.STORE_CLOSED, "/storeCode", "store " + code + " is closed");
        }
        if (!store.currency().equals(command.currency())) {
            return Candidates.none(
                    Reason.CURRENCY_MISMATCH, "/currency", "store " + code + " sells in " + store.currency());
        }
        return new Candidates(List.of(store), null);
    }

    private Candidates nearest(Actor actor, PlaceCommand command) {
        BigDecimal latitude = command.address().latitude();
        BigDecimal longitude = command.address().longitude();
        if (latitude == null || longitude == null) {
            return Candidates.none(
                    Reason.NO_STORE_NEARBY, "/deliveryAddress", "without a store code the address needs a position");
        }
        List<Store> near = stores.reaching(actor, latitude, longitude, TRIES).stream()
                .filter(store -> store.currency().equals(command.currency()))
                .toList();
        return near.isEmpty()
                ? Candidates.none(Reason.NO_STORE_NEARBY, "/deliveryAddress", "no store delivers to this address")
                : new Candidates(near, null);
    }

    /** Exactly one of the two is empty. */
    record Candidates(List<Store> stores, PlaceOutcome.@Nullable Refused refused) {

        private static Candidates none(Reason reason, String pointer, String detail) {
            return new Candidates(List.of(), new PlaceOutcome.Refused(reason, detail, Map.of(pointer, detail)));
        }
    }
}
