package org.handcart.api.delivery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Idempotent;
import org.handcart.api.http.ListView;
import org.handcart.api.http.Params;
import org.handcart.api.http.Replies;
import org.handcart.api.json.Sku;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.security.CurrentActor;
import org.handcart.delivery.Inspected;
import org.handcart.delivery.ReturnTask;
import org.handcart.delivery.usecase.ReturnGoods;
import org.handcart.dispatch.usecase.InspectUndelivered;
import org.jspecify.annotations.Nullable;

/** Goods that come back from a door: put aside until somebody has looked at them. */
@Path("/v1/returns-to-store")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReturnsToStoreResource {
    @Inject
    ReturnGoods returnGoods;

    @Inject
    InspectUndelivered inspectUndelivered;

    @Inject
    CurrentActor current;

    @Inject
    Idempotent idempotent;

    /** What was found, every product of the task once. */
    public record InspectRequest(
            @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid Found> items) {}

    /** Of one product; what is neither good nor damaged did not come back. */
    public record Found(
            @NotNull @Sku String sku,
            @NotNull @Min(0) @Max(100_000) Integer good,
            @NotNull @Min(0) @Max(100_000) Integer damaged) {}

    @GET
    @Answers(value = "List goods on their way back, oldest first", view = ReturnTask.class, list = true)
    public Response list(@QueryParam("status") @Nullable String status) {
        ReturnTask.Status wanted = status == null ? null : Params.constant("status", status, ReturnTask.Status.class);
        return Replies.ok(new ListView<>(returnGoods.list(current.actor(), wanted)));
    }

    @POST
    @Path("/{id}/receive")
    @Answers(
            value = "The goods are in the store and put aside; a second time changes nothing",
            view = ReturnTask.class,
            refuses = {ProblemType.STILL_RUNNING, ProblemType.KEY_REUSED})
    public Response receive(@PathParam("id") String id) {
        UUID task = Params.id(id);
        return idempotent.respond(
                "POST /returns-to-store/receive",
                () -> Replies.answer(
                        200, returnGoods.receive(current.actor(), task).orElseThrow(Problem::notFound)));
    }

    @POST
    @Path("/{id}/inspect")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Say what was found; good units are stock again, damaged ones cannot be sold",
            view = ReturnTask.class,
            refuses = {
                ProblemType.RETURN_REFUSED,
                ProblemType.STOCK_REFUSED,
                ProblemType.STILL_RUNNING,
                ProblemType.KEY_REUSED
            })
    public Response inspect(@PathParam("id") String id, InspectRequest request) {
        UUID task = Params.id(id);
        List<Inspected> found = request.items().stream()
                .map(one -> new Inspected(one.sku(), one.good(), one.damaged()))
                .toList();
        return idempotent.respond(
                "POST /returns-to-store/inspect",
                () -> Replies.answer(
                        200,
                        inspectUndelivered.inspect(current.actor(), task, found).orElseThrow(Problem::notFound)));
    }
}
