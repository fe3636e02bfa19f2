package org.handcart.checkout.domain;

import java.util.List;
import org.handcart.payment.TenderRequest;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The part of an order that is paid at the door.
 *
 * @param position which tender of the request it is
 * @param amount its own, or what the others leave of the total; not rounded to cash
 */
public record DoorTender(int position, Money amount) {

    private static final String COD = "COD";

    /** Whether anything is to be paid at the door. */
    public static boolean isAmong(List<TenderRequest> tenders) {
        return position(tenders) >= 0;
    }

    /** Null when nothing is paid at the door. Whether the tenders add up is decided when they are planned. */
    public static @Nullable DoorTender of(List<TenderRequest> tenders, Money total) {
        int at = position(tenders);
        if (at < 0) {
            return null;
        }
        Money own = tenders.get(at).amount();
        Money amount = own == null ? rest(tenders, total) : own;
        return amount.isPositive() ? new DoorTender(at, amount) : null;
    }

    private static int position(List<TenderRequest> tenders) {
        for (int i = 0; i < tenders.size(); i++) {
            if (tenders.get(i).type().equals(COD)) {
                return i;
            }
        }
        return -1;
    }

    private static Money rest(List<TenderRequest> tenders, Money total) {
        Money rest = total;
        for (TenderRequest tender : tenders) {
            Money other = tender.amount();
            if (other != null && other.currency().equals(total.currency())) {
                rest = rest.minus(other);
            }
        }
        return rest;
    }
}
