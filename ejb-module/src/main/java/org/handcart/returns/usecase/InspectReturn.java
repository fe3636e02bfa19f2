package org.handcart.returns.usecase;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.handcart.inventory.AdjustReason;
import org.handcart.inventory.StockChange;
import org.handcart.inventory.usecase.AdjustStock;
import org.handcart.order.OrderLineId;
import org.handcart.order.usecase.LockOrder;
import org.handcart.payment.usecase.PaymentQueries;
import org.handcart.returns.GoodsInspected;
import org.handcart.returns.InspectCommand;
import org.handcart.returns.InspectOutcome;
import org.handcart.returns.InspectOutcome.Reason;
import org.handcart.returns.InspectOutcome.Refused;
import org.handcart.returns.Verdict;
import org.handcart.returns.domain.GoodsReturn;
import org.handcart.returns.domain.GoodsReturns;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.outbox.Outbox;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** Says what became of goods that came back. */
@Stateless
public class InspectReturn {

    @Inject
    GoodsReturns returns;

    @EJB
    LockOrder lockOrder;

    @EJB
    AdjustStock adjustStock;

    @EJB
    PaymentQueries payments;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * Units that can be sold again are received into stock, damaged ones received and marked as damaged; those of stores
     * that count no stock change none. Money is not touched: it was settled when the goods came back.
     *
     * @throws org.handcart.inventory.StockRefused when stock cannot take them; rolls back
     */
    @Requires(Permission.STOCK_ADJUST)
    public InspectOutcome inspect(Actor actor, InspectCommand command) {
        Optional<GoodsReturn> known =
                returns.find(actor.org(), command.goods()).filter(goods -> actor.seesStore(goods.storeCode()));
        if (known.isEmpty()) {
            return new Refused(Reason.UNKNOWN_RETURN, "there is no return " + command.goods());
        }
        lockOrder.lock(actor, known.get().order());
        GoodsReturn goods = returns.lock(actor.org(), command.goods()).orElseThrow();
        List<InspectCommand.Item> verdicts = goods.verdicts(command);
        Optional<Refused> refused = refusal(goods, verdicts);
        if (refused.isPresent()) {
            return refused.get();
        }
        Instant now = clock.instant();
        String cause = goods.nextInspection();
        goods.inspect(verdicts, now);
        book(actor, goods, AdjustReason.RECEIVE, units(goods, verdicts, null), cause);
        book(actor, goods, AdjustReason.DAMAGE, units(goods, verdicts, Verdict.DAMAGED), cause + "/damaged");
        outbox.publish(
                actor,
                List.of(new GoodsInspected(
                        goods.id(), goods.order(), goods.storeCode(), verdicts, goods.status(), now)));
        return new InspectOutcome.Inspected(goods.view(payments.refunds(actor, goods.order(), goods.cause())));
    }

    private static Optional<Refused> refusal(GoodsReturn goods, List<InspectCommand.Item> verdicts) {
        if (verdicts.isEmpty()) {
            return Optional.of(new Refused(Reason.MORE_THAN_CAME_BACK, "every unit has been inspected"));
        }
        Map<OrderLineId, Integer> seen = new HashMap<>();
        for (InspectCommand.Item verdict : verdicts) {
            Optional<Integer> unseen = goods.unseen(verdict.line());
            if (unseen.isEmpty()) {
                return Optional.of(new Refused(Reason.UNKNOWN_LINE, "line " + verdict.line() + " did not come back"));
            }
            int units = seen.merge(verdict.line(), verdict.quantity(), Integer::sum);
            if (units > unseen.get()) {
                return Optional.of(new Refused(
                        Reason.MORE_THAN_CAME_BACK,
                        "%d units of line %s wait for inspection".formatted(unseen.get(), verdict.line())));
            }
        }
        return Optional.empty();
    }

    private static Map<String, Integer> units(
            GoodsReturn goods, List<InspectCommand.Item> verdicts, @Nullable Verdict only) {
        Map<String, Integer> units = new TreeMap<>();
        for (InspectCommand.Item verdict : verdicts) {
            if (only == null || verdict.verdict() == only) {
                goods.stockedSku(verdict.line()).ifPresent(sku -> units.merge(sku, verdict.quantity(), Integer::sum));
            }
        }
        return units;
    }

    private void book(Actor actor, GoodsReturn goods, AdjustReason reason, Map<String, Integer> units, String cause) {
        if (!units.isEmpty()) {
            List<StockChange> changes = units.entrySet().stream()
                    .map(entry -> new StockChange(entry.getKey(), entry.getValue()))
                    .toList();
            adjustStock.adjust(actor, goods.storeCode(), reason, changes, cause);
        }
    }
}
