package org.handcart.api.payment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Replies;
import org.handcart.api.order.OrderLookup;
import org.handcart.api.security.CurrentActor;
import org.handcart.payment.OrderPayments;
import org.handcart.payment.usecase.PaymentQueries;

/** How an order is paid. */
@Path("/v1/orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PaymentsResource {
    @Inject
    PaymentQueries payments;

    @Inject
    OrderLookup lookup;

    @Inject
    CurrentActor current;

    @GET
    @Path("/{id}/payments")
    @Answers(value = "Read the tenders of an order, their transactions and refunds", view = OrderPayments.class)
    public Response get(@PathParam("id") String idOrNumber) {
        return Replies.ok(payments.payments(
                current.actor(), lookup.detail(idOrNumber).row().id()));
    }
}
