package org.handcart.jms;

import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.handcart.delivery.DeliveryEventBody;
import org.handcart.dispatch.usecase.RecordDeliveryEvent;

/** What the riders report. See {@link Intake} for transactions and failures. */
@MessageDriven(name = "DeliveryEventsListener")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeliveryEventsListener implements MessageListener {

    @Override
    public void onMessage(Message message) {
        Intake.take(
                message,
                "delivery-events",
                (actor, body) -> Beans.get(RecordDeliveryEvent.class).record(actor, DeliveryEventBody.read(body)));
    }
}
