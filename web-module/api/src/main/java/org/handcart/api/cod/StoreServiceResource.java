package org.handcart.api.cod;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Etags;
import org.handcart.api.http.Replies;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.security.CurrentActor;
import org.handcart.cod.StoreService;
import org.handcart.cod.usecase.MaintainCodPolicy;
import org.handcart.shared.verb.Retrying;
import org.jspecify.annotations.Nullable;

/** Where a store takes cash at the door. */
@Path("/v1/cod/service-areas")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StoreServiceResource {
    @Inject
    MaintainCodPolicy policies;

    @Inject
    CurrentActor current;

    @GET
    @Path("/{store}")
    @Answers(value = "Read where a store takes cash at the door", view = StoreService.class)
    public Response get(@PathParam("store") String store) {
        StoreService service = policies.service(current.actor(), store).orElseThrow(Problem::notFound);
        return Replies.ok(service, service.version());
    }

    /** Creates, or replaces the version that If-Match names. */
    @PUT
    @Path("/{store}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Decide where a store takes cash at the door; If-Match names the version that is replaced",
            view = StoreService.class,
            refuses = {ProblemType.AREAS_REFUSED, ProblemType.STALE_VERSION, ProblemType.PRECONDITION_REQUIRED})
    public Response put(
            @PathParam("store") String store,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            StoreServiceRequest request) {
        StoreService before = policies.service(current.actor(), store).orElseThrow(Problem::notFound);
        long version = Etags.given(ifMatch).orElse(0);
        if (version == 0 && before.version() > 0) {
            Etags.required(ifMatch);
        }
        StoreService wanted = request.service(store, version);
        StoreService stored = Retrying.call(() -> policies.put(current.actor(), wanted));
        return Replies.ok(stored, stored.version());
    }
}
