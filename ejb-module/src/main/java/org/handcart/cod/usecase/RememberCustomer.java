package org.handcart.cod.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.handcart.cod.domain.CodRecords;
import org.handcart.order.Customer;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;

/** What became of orders at the door is remembered for the customer: it is what risk is judged by (D33). */
@Stateless
public class RememberCustomer {

    @Inject
    CodRecords records;

    /** One more order was paid at the door. Nothing is kept of somebody the channel does not name. */
    @Requires({Permission.PROCESS, Permission.COD_COLLECT})
    public void paid(Actor actor, Customer customer) {
        count(actor, customer, false);
    }

    /** Of one more order something was refused at the door. */
    @Requires({Permission.PROCESS, Permission.COD_COLLECT})
    public void refused(Actor actor, Customer customer) {
        count(actor, customer, true);
    }

    private void count(Actor actor, Customer customer, boolean refused) {
        String id = customer.externalId();
        if (id != null) {
            records.count(actor, id, customer.phone(), refused);
        }
    }
}
