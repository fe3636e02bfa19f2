package org.handcart.api.delivery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Params;
import org.handcart.api.http.Replies;
import org.handcart.api.problem.Problem;
import org.handcart.api.security.CurrentActor;
import org.handcart.cod.UpiRequest;
import org.handcart.dispatch.DoorSheet;
import org.handcart.dispatch.usecase.ReadDoor;
import org.handcart.order.OrderId;

/** What a rider needs at a door. Only for the rider who has the order, and for those who see everybody's cash. */
@Path("/v1/deliveries")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DoorResource {
    @Inject
    ReadDoor readDoor;

    @Inject
    CurrentActor current;

    @GET
    @Path("/{order}/door")
    @Answers(
            value = "Read the due, what can be refused, what each unit would take off, and how to pay",
            view = DoorSheet.class)
    public Response door(@PathParam("order") String order) {
        return Replies.ok(sheet(order));
    }

    /** For exactly what is due now. */
    @GET
    @Path("/{order}/door/upi.svg")
    @Produces("image/svg+xml")
    @Answers(value = "Show the QR code for paying the due by UPI", view = String.class, as = "image/svg+xml")
    public Response svg(@PathParam("order") String order) {
        return Response.ok(new QrCode(upi(order).link()).svg(), "image/svg+xml")
                .header("Cache-Control", "no-store")
                .build();
    }

    /** For exactly what is due now. */
    @GET
    @Path("/{order}/door/upi.png")
    @Produces("image/png")
    @Answers(value = "Show the QR code for paying the due by UPI", view = String.class, as = "image/png")
    public Response png(@PathParam("order") String order) {
        return Response.ok(new QrCode(upi(order).link()).png(), "image/png")
                .header("Cache-Control", "no-store")
                .build();
    }

    private UpiRequest upi(String order) {
        UpiRequest upi = sheet(order).upi();
        if (upi == null) {
            throw Problem.notFound();
        }
        return upi;
    }

    private DoorSheet sheet(String order) {
        return readDoor.read(current.actor(), new OrderId(Params.id(order))).orElseThrow(Problem::notFound);
    }
}
