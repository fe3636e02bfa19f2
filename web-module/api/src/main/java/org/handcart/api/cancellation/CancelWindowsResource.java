package org.handcart.api.cancellation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.handcart.api.http.Answers;
import org.handcart.api.http.ListView;
import org.handcart.api.http.Replies;
import org.handcart.api.problem.Problem;
import org.handcart.api.security.CurrentActor;
import org.handcart.cancellation.CancelWindow;
import org.handcart.cancellation.usecase.CancelWindowQueries;
import org.handcart.cancellation.usecase.SetCancelWindows;
import org.handcart.shared.verb.Retrying;
import org.handcart.store.usecase.StoreQueries;
import org.jspecify.annotations.Nullable;

/** Until when cancellations may be asked for, by whose fault and by whom; by organisation and by store. */
@Path("/v1/cancellation-windows")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CancelWindowsResource {
    @Inject
    CancelWindowQueries windows;

    @Inject
    SetCancelWindows setCancelWindows;

    @Inject
    StoreQueries stores;

    @Inject
    CurrentActor current;

    @GET
    @Path("/organisation")
    @Answers(value = "Read the organisation's windows for cancelling", view = CancelWindow.class, list = true)
    public Response organisation() {
        return reply(windows.of(current.actor(), null));
    }

    @PUT
    @Path("/organisation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(value = "Set the organisation's windows for cancelling", view = CancelWindow.class, list = true)
    public Response setOrganisation(CancelWindowsRequest request) {
        return set(null, request);
    }

    @GET
    @Path("/stores/{code}")
    @Answers(
            value = "Read what applies to a store: its own windows or the organisation's",
            view = CancelWindow.class,
            list = true)
    public Response ofStore(@PathParam("code") String code) {
        return reply(windows.of(current.actor(), known(code)));
    }

    @PUT
    @Path("/stores/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(value = "Set a store's own windows for cancelling", view = CancelWindow.class, list = true)
    public Response setOfStore(@PathParam("code") String code, CancelWindowsRequest request) {
        return set(known(code), request);
    }

    private Response set(@Nullable String store, CancelWindowsRequest request) {
        return reply(Retrying.call(() -> setCancelWindows.set(current.actor(), store, request.list())));
    }

    private static Response reply(List<CancelWindow> windows) {
        return Replies.ok(new ListView<>(windows));
    }

    private String known(String code) {
        return stores.find(current.actor(), code).map(store -> store.code()).orElseThrow(Problem::notFound);
    }
}
