package org.handcart.returns.domain;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.handcart.cancellation.RefundMethod;
import org.handcart.order.OrderId;
import org.handcart.order.OrderLineId;
import org.handcart.order.OrderWorth;
import org.handcart.order.ReturnedOrder;
import org.handcart.order.ReturnedUnits;
import org.handcart.payment.RefundPart;
import org.handcart.returns.InspectCommand;
import org.handcart.returns.ReturnCommand;
import org.handcart.returns.ReturnId;
import org.handcart.returns.ReturnReason;
import org.handcart.returns.ReturnStatus;
import org.handcart.returns.ReturnView;
import org.handcart.returns.ReturnedLine;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Goods a store took back from a customer.
 *
 * <p>Its life: it is received, and what was paid for the goods is settled in the same transaction; the goods wait aside
 * until somebody has looked at each unit and said whether it can be sold again (D24, D33).
 *
 * <p>One writer: whoever changes it holds the order's lock.
 */
@Entity
@Table(schema = "returns", name = "goods_return")
public class GoodsReturn {

    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID org;

    @Column(name = "order_id")
    private UUID order;

    @Column(name = "store_code")
    private String storeCode;

    @Enumerated(EnumType.STRING)
    private ReturnStatus status;

    @Enumerated(EnumType.STRING)
    private ReturnReason reason;

    private @Nullable String comment;

    @Enumerated(EnumType.STRING)
    @Column(name = "refund_method")
    private RefundMethod refundMethod;

    @Column(name = "requested_by")
    private String requestedBy;

    private String currency;

    @Column(name = "cod_reduction_minor")
    private long codReductionMinor;

    @Column(name = "refund_minor")
    private long refundMinor;

    /** As JSON of {@link OrderWorth}. */
    private String worth;

    private int inspections;

    @Version
    private long version;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "inspected_at")
    private @Nullable OffsetDateTime inspectedAt;

    @OneToMany(mappedBy = "goods", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<ReturnItem> items = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected GoodsReturn() {}

    /** @param tracked whether the store counts its stock */
    public GoodsReturn(
            Actor actor, ReturnId id, ReturnCommand command, ReturnedOrder taken, boolean tracked, Instant at) {
        this.id = id.value();
        this.org = actor.org().value();
        this.order = taken.order().value();
        this.storeCode = taken.storeCode();
        this.status = ReturnStatus.RECEIVED;
        this.reason = command.reason();
        this.comment = command.comment();
        this.refundMethod = command.refundMethod();
        this.requestedBy = actor.name();
        this.currency = taken.totalNow().currency().getCurrencyCode();
        this.worth = Json.write(taken.worth());
        this.createdAt = at.atOffset(ZoneOffset.UTC);
        for (ReturnedUnits line : taken.lines()) {
            items.add(new ReturnItem(this, org, items.size() + 1, line, tracked));
        }
    }

    public void settled(Money codReduction, Money refund) {
        codReductionMinor = codReduction.minor();
        refundMinor = refund.minor();
    }

    /** What refunds and ledger entries of this return are known by. */
    public String cause() {
        return "return:" + id;
    }

    /** What the stock movements of the next inspection are known by. */
    public String nextInspection() {
        return cause() + "/" + (inspections + 1);
    }

    /** The verdict on every unit nobody has looked at, when the command names no items. */
    public List<InspectCommand.Item> verdicts(InspectCommand command) {
        if (!command.items().isEmpty()) {
            return command.items();
        }
        return items.stream()
                .filter(item -> item.unseen() > 0)
                .map(item -> new InspectCommand.Item(item.line(), item.unseen(), command.verdict()))
                .toList();
    }

    /** Units of a line nobody has looked at; empty for a line that did not come back. */
    public Optional<Integer> unseen(OrderLineId line) {
        return item(line).map(ReturnItem::unseen);
    }

    /** The SKU when the line's units are counted in stock. */
    public Optional<String> stockedSku(OrderLineId line) {
        return item(line).filter(ReturnItem::isStocked).map(ReturnItem::sku);
    }

    /** Call it once for an inspection, with units that are {@link #unseen}. */
    public void inspect(List<InspectCommand.Item> verdicts, Instant at) {
        for (InspectCommand.Item verdict : verdicts) {
            item(verdict.line()).orElseThrow().inspect(verdict.quantity(), verdict.verdict());
        }
        inspections++;
        if (items.stream().allMatch(item -> item.unseen() == 0)) {
            status = ReturnStatus.INSPECTED;
            inspectedAt = at.atOffset(ZoneOffset.UTC);
        }
    }

    public ReturnId id() {
        return new ReturnId(id);
    }

    public OrderId order() {
        return new OrderId(order);
    }

    public String storeCode() {
        return storeCode;
    }

    public ReturnStatus status() {
        return status;
    }

    public ReturnView view(List<RefundPart> refunds) {
        Currency of = Currency.getInstance(currency);
        List<ReturnedLine> lines = items.stream().map(item -> item.view(of)).toList();
        OrderWorth known = Json.read(worth, OrderWorth.class);
        return new ReturnView(
                id(),
                order(),
                storeCode,
                status,
                reason,
                comment,
                refundMethod,
                known.value(),
                known.charged(),
                new Money(codReductionMinor, of),
                new Money(refundMinor, of),
                lines,
                refunds,
                known,
                requestedBy,
                createdAt.toInstant(),
                inspectedAt == null ? null : Objects.requireNonNull(inspectedAt).toInstant());
    }

    private Optional<ReturnItem> item(OrderLineId line) {
        return items.stream().filter(item -> item.line().equals(line)).findFirst();
    }
}
