package org.handcart.fulfillment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.UUID;
import org.handcart.fulfillment.SubstitutionId;
import org.handcart.fulfillment.SubstitutionStatus;
import org.handcart.fulfillment.SubstitutionView;
import org.handcart.order.OrderId;
import org.handcart.order.OrderLineId;
import org.handcart.order.SubstituteCommand;
import org.handcart.order.SubstituteMode;
import org.handcart.order.TaxRule;
import org.handcart.shared.Money;
import org.handcart.shared.OrgId;
import org.handcart.shared.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * What the warehouse picked instead of what was ordered, at the price and tax of that moment (D20). Decided at once, or
 * after the customer was asked; decided once. One writer: whoever changes it holds the order's lock.
 */
@Entity
@Table(schema = "fulfillment", name = "substitution")
public class Substitution {

    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID org;

    @Column(name = "order_id")
    private UUID order;

    @Column(name = "store_code")
    private String storeCode;

    @Column(name = "line_id")
    private UUID line;

    @Column(name = "substitute_line_id")
    private UUID substituteLine;

    private String sku;
    private String name;
    private boolean stocked;
    private int quantity;

    @Enumerated(EnumType.STRING)
    private SubstitutionStatus status;

    private String currency;

    @Column(name = "unit_price_minor")
    private long unitPriceMinor;

    /** As JSON of {@link TaxRule}. */
    private String taxes;

    @Column(name = "original_minor")
    private long originalMinor;

    @Column(name = "substitute_minor")
    private long substituteMinor;

    @Column(name = "expires_at")
    private @Nullable OffsetDateTime expiresAt;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "decided_at")
    private @Nullable OffsetDateTime decidedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Substitution() {}

    /** @param stocked whether its units are counted in the store's stock */
    public Substitution(OrgId org, SubstitutionId id, String storeCode, SubstituteCommand command, Instant at) {
        this.org = org.value();
        this.id = id.value();
        this.order = command.order().value();
        this.storeCode = storeCode;
        this.line = command.line().value();
        this.substituteLine = command.substitute().value();
        this.sku = command.sku();
        this.name = command.name();
        this.stocked = command.stocked();
        this.quantity = command.units();
        this.status = SubstitutionStatus.PENDING;
        this.currency = command.unitPrice().currency().getCurrencyCode();
        this.unitPriceMinor = command.unitPrice().minor();
        this.taxes = Json.write(command.taxes());
        this.createdAt = at.atOffset(ZoneOffset.UTC);
    }

    /** The customer is asked. */
    public void propose(Money original, Money substitute, Instant until) {
        originalMinor = original.minor();
        substituteMinor = substitute.minor();
        expiresAt = until.atOffset(ZoneOffset.UTC);
    }

    public void decide(SubstitutionStatus decision, Money original, Money substitute, String by, Instant at) {
        if (status != SubstitutionStatus.PENDING || decision == SubstitutionStatus.PENDING) {
            throw new IllegalStateException("a substitution that is %s cannot become %s".formatted(status, decision));
        }
        status = decision;
        originalMinor = original.minor();
        substituteMinor = substitute.minor();
        decidedBy = by;
        decidedAt = at.atOffset(ZoneOffset.UTC);
    }

    public boolean isPending() {
        return status == SubstitutionStatus.PENDING;
    }

    /** From then on it is too late to consent. */
    public boolean isExpired(Instant now) {
        OffsetDateTime until = expiresAt;
        return until != null && !now.isBefore(until.toInstant());
    }

    /** The same in the words of the order. */
    public SubstituteCommand command(SubstituteMode mode) {
        return new SubstituteCommand(
                order(),
                line(),
                quantity,
                new OrderLineId(substituteLine),
                sku,
                name,
                stocked,
                new Money(unitPriceMinor, Currency.getInstance(currency)),
                Json.read(taxes, TaxRule.class),
                mode);
    }

    public SubstitutionId id() {
        return new SubstitutionId(id);
    }

    public OrderId order() {
        return new OrderId(order);
    }

    public OrderLineId line() {
        return new OrderLineId(line);
    }

    public String storeCode() {
        return storeCode;
    }

    public String sku() {
        return sku;
    }

    public String name() {
        return name;
    }

    public boolean isStocked() {
        return stocked;
    }

    public int quantity() {
        return quantity;
    }

    /** What ledger entries, refunds and stock movements of it are known by. */
    public String cause() {
        return "substitution:" + id;
    }

    public SubstitutionView view() {
        Currency of = Currency.getInstance(currency);
        boolean came = status == SubstitutionStatus.MATCHED
                || status == SubstitutionStatus.CONSENTED
                || status == SubstitutionStatus.ABSORBED;
        return new SubstitutionView(
                id(),
                order(),
                line(),
                came ? new OrderLineId(substituteLine) : null,
                sku,
                name,
                quantity,
                status,
                new Money(originalMinor, of),
                new Money(substituteMinor, of),
                instant(expiresAt),
                createdAt.toInstant(),
                instant(decidedAt),
                decidedBy);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
