package org.handcart.jms;

import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.handcart.fulfillment.WarehouseEventBody;
import org.handcart.fulfillment.usecase.RecordWarehouseEvent;

/** What Slick reports. See {@link Intake} for transactions and failures. */
@MessageDriven(name = "WarehouseEventsListener")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WarehouseEventsListener implements MessageListener {

    @Override
    public void onMessage(Message message) {
        Intake.take(
                message,
                "warehouse-events",
                (actor, body) -> Beans.get(RecordWarehouseEvent.class).record(actor, WarehouseEventBody.read(body)));
    }
}
