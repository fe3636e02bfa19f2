package org.handcart.jms;

import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.handcart.checkout.usecase.ProcessPaymentRequest;
import org.handcart.payment.PaymentRequest;
import org.handcart.shared.json.Json;
import org.handcart.shared.json.Reported;

/** Our own requests to charge and to refund. See {@link Intake} for transactions and failures. */
@MessageDriven(name = "PaymentRequestsListener")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentRequestsListener implements MessageListener {

    @Override
    public void onMessage(Message message) {
        Intake.take(message, "payment-requests", (actor, body) -> {
            PaymentRequest request = Json.read(body, PaymentRequest.class);
            Beans.get(ProcessPaymentRequest.class).process(actor, Reported.present("/requestId", request.requestId()));
            return "processed";
        });
    }
}
