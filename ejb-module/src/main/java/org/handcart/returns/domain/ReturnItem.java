package org.handcart.returns.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.handcart.cancellation.ItemView;
import org.handcart.order.OrderLineId;
import org.handcart.order.ReturnedUnits;
import org.handcart.order.UnitsWorth;
import org.handcart.returns.ReturnedLine;
import org.handcart.returns.Verdict;
import org.handcart.shared.Ids;
import org.handcart.shared.Money;
import org.handcart.shared.json.Json;

/** Units of one line that came back, and what inspection made of them: {@code restocked + damaged ≤ quantity}. */
@Entity
@Table(schema = "returns", name = "return_item")
class ReturnItem {

    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID org;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "return_id")
    private GoodsReturn goods;

    @Column(name = "order_line_id")
    private UUID line;

    private int position;
    private String sku;
    private boolean stocked;
    private int quantity;
    private int restocked;
    private int damaged;

    @Column(name = "value_minor")
    private long valueMinor;

    @Column(name = "net_minor")
    private long netMinor;

    @Column(name = "restocking_minor")
    private long restockingMinor;

    /** As JSON of {@link UnitsWorth}. */
    private String worth;

    @SuppressWarnings("NullAway.Init")
    protected ReturnItem() {}

    ReturnItem(GoodsReturn goods, UUID org, int position, ReturnedUnits taken, boolean tracked) {
        this.id = Ids.next();
        this.org = org;
        this.goods = goods;
        this.position = position;
        this.line = taken.line().value();
        this.sku = taken.sku();
        this.stocked = taken.stocked() && tracked;
        this.quantity = taken.quantity();
        this.valueMinor = taken.worth().value().minor();
        this.netMinor = taken.worth().net().minor();
        this.restockingMinor = taken.restocking().minor();
        this.worth = Json.write(taken.worth());
    }

    OrderLineId line() {
        return new OrderLineId(line);
    }

    String sku() {
        return sku;
    }

    boolean isStocked() {
        return stocked;
    }

    /** Units that nobody has looked at. */
    int unseen() {
        return quantity - restocked - damaged;
    }

    void inspect(int units, Verdict verdict) {
        if (units < 1 || units > unseen()) {
            throw new IllegalArgumentException("%d of %d units".formatted(units, unseen()));
        }
        switch (verdict) {
            case RESTOCK -> restocked += units;
            case DAMAGED -> damaged += units;
        }
    }

    ReturnedLine view(Currency currency) {
        UnitsWorth known = Json.read(worth, UnitsWorth.class);
        Money value = new Money(valueMinor, currency);
        Money restocking = new Money(restockingMinor, currency);
        return new ReturnedLine(
                line(),
                sku,
                quantity,
                restocked,
                damaged,
                value,
                new Money(netMinor, currency),
                ItemView.taxes(List.of(known)),
                restocking,
                value.minus(restocking),
                known.sentences(),
                known);
    }
}
