package org.handcart.dispatch.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handcart.delivery.Inspected;
import org.handcart.delivery.ReturnTask;
import org.handcart.delivery.usecase.ReturnGoods;
import org.handcart.inventory.AdjustReason;
import org.handcart.inventory.StockChange;
import org.handcart.inventory.usecase.AdjustStock;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.handcart.store.Store;
import org.handcart.store.usecase.StoreQueries;

/** Somebody looked at goods that came back: only now are they stock again (D33). */
@Stateless
public class InspectUndelivered {

    @EJB
    ReturnGoods returnGoods;

    @EJB
    AdjustStock adjustStock;

    @EJB
    StoreQueries stores;

    /**
     * Good units become stock, damaged ones stock that cannot be sold; missing ones stay missing. A store without stock
     * records keeps the task alone.
     *
     * @return empty for a task that is not there, or of a store the actor does not see
     * @throws org.handcart.delivery.ReturnRefused when it was inspected before, or the figures do not fit
     * @throws org.handcart.inventory.StockRefused for a product the store cannot have
     */
    @Requires(Permission.STOCK_ADJUST)
    public Optional<ReturnTask> inspect(Actor actor, UUID task, List<Inspected> found) {
        Optional<ReturnTask> inspected = returnGoods.inspect(actor, task, found);
        inspected.filter(done -> tracksStock(actor, done.storeCode())).ifPresent(done -> book(actor, done, found));
        return inspected;
    }

    private boolean tracksStock(Actor actor, String storeCode) {
        Actor system = Actor.system(actor.org(), "dispatch", actor.correlationId());
        return stores.find(system, storeCode).filter(Store::tracksStock).isPresent();
    }

    private void book(Actor actor, ReturnTask task, List<Inspected> found) {
        String cause = "return:" + task.id();
        List<StockChange> back = found.stream()
                .filter(one -> one.good() + one.damaged() > 0)
                .map(one -> new StockChange(one.sku(), one.good() + one.damaged()))
                .toList();
        if (!back.isEmpty()) {
            adjustStock.adjust(actor, task.storeCode(), AdjustReason.RECEIVE, back, cause);
        }
        List<StockChange> damaged = found.stream()
                .filter(one -> one.damaged() > 0)
                .map(one -> new StockChange(one.sku(), one.damaged()))
                .toList();
        if (!damaged.isEmpty()) {
            adjustStock.adjust(actor, task.storeCode(), AdjustReason.DAMAGE, damaged, cause + "/damaged");
        }
    }
}
