package org.handcart.api.delivery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Idempotent;
import org.handcart.api.http.Replies;
import org.handcart.api.http.TakenView;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.security.CurrentActor;
import org.handcart.delivery.DeliveryEvent;
import org.handcart.dispatch.usecase.RecordDeliveryEvent;

/** The rider's reports for those who have no queue. */
@Path("/v1/delivery/events")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeliveryEventsResource {
    @Inject
    RecordDeliveryEvent recordDeliveryEvent;

    @Inject
    CurrentActor current;

    @Inject
    Idempotent idempotent;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Take in a report of the rider's side",
            view = TakenView.class,
            refuses = {ProblemType.EVENT_REFUSED, ProblemType.STILL_RUNNING, ProblemType.KEY_REUSED})
    public Response take(DeliveryEventRequest request) {
        DeliveryEvent event = request.event();
        return idempotent.respond(
                "POST /delivery/events",
                () -> Replies.answer(
                        200, new TakenView(event.eventId(), recordDeliveryEvent.record(current.actor(), event))));
    }
}
