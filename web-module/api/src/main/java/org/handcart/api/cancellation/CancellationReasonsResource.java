package org.handcart.api.cancellation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.handcart.api.http.Answers;
import org.handcart.api.http.ListView;
import org.handcart.api.http.Replies;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.security.CurrentActor;
import org.handcart.cancellation.usecase.MaintainReason;
import org.handcart.cancellation.usecase.ReasonQueries;
import org.handcart.shared.verb.Retrying;
import org.handcart.store.usecase.StoreQueries;
import org.jspecify.annotations.Nullable;

/**
 * For which reasons units may be cancelled: those that are built in, the organisation's own, and what a store says
 * instead ({@code storeCode}). An edit counts for later requests only.
 */
@Path("/v1/cancellation-reasons")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CancellationReasonsResource {
    @Inject
    ReasonQueries reasons;

    @Inject
    MaintainReason maintain;

    @Inject
    StoreQueries stores;

    @Inject
    CurrentActor current;

    @GET
    @Answers(
            value = "List the reasons of the organisation or of a store, inactive ones too",
            view = ReasonView.class,
            list = true)
    public Response list(@QueryParam("storeCode") @Nullable String storeCode) {
        return Replies.ok(new ListView<>(reasons.list(current.actor(), known(storeCode)).stream()
                .map(ReasonView::of)
                .toList()));
    }

    @GET
    @Path("/{code}")
    @Answers(value = "Read a reason", view = ReasonView.class)
    public Response get(@PathParam("code") String code, @QueryParam("storeCode") @Nullable String storeCode) {
        return reasons.find(current.actor(), known(storeCode), code)
                .map(reason -> Replies.ok(ReasonView.of(reason)))
                .orElseThrow(Problem::notFound);
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Create a reason, or change one for later requests",
            view = ReasonView.class,
            refuses = ProblemType.REASON_REFUSED)
    public Response put(
            @PathParam("code") String code,
            @QueryParam("storeCode") @Nullable String storeCode,
            ReasonRequest request) {
        String store = known(storeCode);
        return Replies.ok(
                ReasonView.of(Retrying.call(() -> maintain.put(current.actor(), store, request.reason(code)))));
    }

    /** It stays readable; cancellations that gave it stay as they are. */
    @DELETE
    @Path("/{code}")
    @Answers(value = "Take a reason out of use", view = ReasonView.class)
    public Response deactivate(@PathParam("code") String code, @QueryParam("storeCode") @Nullable String storeCode) {
        String store = known(storeCode);
        return Retrying.call(() -> maintain.deactivate(current.actor(), store, code))
                .map(reason -> Replies.ok(ReasonView.of(reason)))
                .orElseThrow(Problem::notFound);
    }

    private @Nullable String known(@Nullable String storeCode) {
        return storeCode == null
                ? null
                : stores.find(current.actor(), storeCode)
                        .map(store -> store.code())
                        .orElseThrow(Problem::notFound);
    }
}
