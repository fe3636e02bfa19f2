package org.handcart.payment.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handcart.payment.GatewayEventStatus;
import org.handcart.payment.PaymentChargedBack;
import org.handcart.payment.TransactionKind;
import org.handcart.payment.domain.GatewayEvents.Kept;
import org.handcart.payment.domain.Tender;
import org.handcart.payment.usecase.EventVerdict.Verdict;
import org.handcart.payment.usecase.TransactionLog.Entry;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.outbox.Outbox;

/** The customer's bank took money back: so much less can be refunded (D10), and a person has to look. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TakeChargeback {

    @Inject
    TransactionLog log;

    @Inject
    Outbox outbox;

    /** The tender is locked. Once for each event: its transaction's key is made of account and event. */
    Verdict take(Actor actor, Tender tender, Kept kept, Instant now) {
        Money amount = kept.event().amount();
        Money left = tender.captured();
        if (amount == null
                || !amount.currency().equals(left.currency())
                || !amount.isPositive()
                || amount.compareTo(left) > 0) {
            String why = "a chargeback of %s over a payment of %s".formatted(amount, left);
            tender.needsAttention(why);
            return new Verdict(GatewayEventStatus.CONTRADICTS, why, null);
        }
        tender.chargedBack(amount);
        tender.needsAttention("the customer's bank took back " + amount);
        String name = kept.account() + ":" + kept.event().eventId();
        UUID key = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        log.succeeded(
                actor,
                tender,
                new Entry(
                        TransactionKind.CHARGEBACK,
                        amount,
                        key,
                        "chargeback:" + kept.event().eventId()),
                kept.event().reference(),
                now);
        outbox.publish(
                actor,
                List.of(new PaymentChargedBack(
                        tender.order(),
                        tender.id(),
                        tender.type().name(),
                        amount,
                        kept.event().reference(),
                        now)));
        return new Verdict(GatewayEventStatus.APPLIED, "charged back " + amount, null);
    }
}
