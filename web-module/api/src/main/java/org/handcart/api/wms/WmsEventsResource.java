package org.handcart.api.wms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.handcart.api.http.Answers;
import org.handcart.api.http.CallBody;
import org.handcart.api.http.Idempotent;
import org.handcart.api.http.Replies;
import org.handcart.api.http.TakenView;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.security.CurrentActor;
import org.handcart.fulfillment.WarehouseEvent;
import org.handcart.fulfillment.usecase.RecordWarehouseEvent;

/** The warehouse's reports for those who have no queue. */
@Path("/v1/wms/events")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WmsEventsResource {
    @Inject
    RecordWarehouseEvent recordWarehouseEvent;

    @Inject
    CurrentActor current;

    @Inject
    CallBody body;

    @Inject
    Idempotent idempotent;

    /** An event that was taken before answers DUPLICATE and changes nothing (D22). */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Take in a report of the warehouse",
            view = TakenView.class,
            refuses = {ProblemType.EVENT_REFUSED, ProblemType.STILL_RUNNING, ProblemType.KEY_REUSED})
    public Response take(WarehouseEventRequest request) {
        WarehouseEvent event = request.event(body.text());
        return idempotent.respond(
                "POST /wms/events",
                () -> Replies.answer(
                        200, new TakenView(event.eventId(), recordWarehouseEvent.record(current.actor(), event))));
    }
}
