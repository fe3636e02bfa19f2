package org.handcart.api.store;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Etags;
import org.handcart.api.http.ListView;
import org.handcart.api.http.Params;
import org.handcart.api.http.Replies;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.security.CurrentActor;
import org.handcart.shared.verb.Retrying;
import org.handcart.store.Store;
import org.handcart.store.usecase.MaintainStore;
import org.handcart.store.usecase.StoreQueries;
import org.jspecify.annotations.Nullable;

/** Stores and their rules. */
@Path("/v1/stores")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StoresResource {
    @Inject
    StoreQueries stores;

    @Inject
    MaintainStore maintainStore;

    @Inject
    CurrentActor current;

    @GET
    @Answers(value = "List stores, all or near a position", view = StoreView.class, list = true)
    public Response list(@QueryParam("near") @Nullable String near, @QueryParam("radiusKm") @Nullable String radiusKm) {
        BigDecimal[] position = position(near);
        BigDecimal radius = radiusKm == null ? null : Params.decimal("radiusKm", radiusKm);
        if (radius != null && (position.length == 0 || radius.signum() <= 0)) {
            throw Problem.parameter("radiusKm", "must be above zero and needs near");
        }
        return Replies.ok(new ListView<>(stores
                .list(
                        current.actor(),
                        position.length == 0 ? null : position[0],
                        position.length == 0 ? null : position[1],
                        radius)
                .stream()
                .map(StoreView::of)
                .toList()));
    }

    private static BigDecimal[] position(@Nullable String near) {
        if (near == null) {
            return new BigDecimal[0];
        }
        String[] parts = near.split(",", -1);
        if (parts.length != 2) {
            throw Problem.parameter("near", "must be latitude,longitude");
        }
        BigDecimal latitude = Params.decimal("near", parts[0].strip());
        BigDecimal longitude = Params.decimal("near", parts[1].strip());
        if (latitude.abs().intValue() > 90 || longitude.abs().intValue() > 180) {
            throw Problem.parameter("near", "is not on this planet");
        }
        return new BigDecimal[] {latitude, longitude};
    }

    @GET
    @Path("/{code}")
    @Answers(value = "Read a store", view = StoreView.class)
    public Response get(@PathParam("code") String code) {
        Store store = stores.find(current.actor(), code).orElseThrow(Problem::notFound);
        return Replies.ok(StoreView.of(store), store.version());
    }

    /** Creates, or replaces the version that If-Match names. */
    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Create a store, or replace the version that If-Match names",
            status = 200,
            or = 201,
            view = StoreView.class,
            refuses = {
                ProblemType.STORE_REFUSED,
                ProblemType.STALE_VERSION,
                ProblemType.PRECONDITION_REQUIRED,
                ProblemType.AMOUNT_NOT_EXACT,
                ProblemType.UNKNOWN_CURRENCY
            })
    public Response put(
            @PathParam("code") String code, @HeaderParam("If-Match") @Nullable String ifMatch, StoreRequest request) {
        if (!code.matches("[A-Za-z0-9._-]{1,32}")) {
            throw new Problem(
                    ProblemType.NOT_FOUND, "a store code has 1 to 32 letters, digits, dots, dashes, underscores");
        }
        long version = Etags.given(ifMatch).orElse(0);
        if (version == 0 && stores.find(current.actor(), code).isPresent()) {
            Etags.required(ifMatch);
        }
        Store wanted = request.store(code, version);
        Store stored = Retrying.call(() -> maintainStore.put(current.actor(), wanted));
        return Response.fromResponse(Replies.ok(StoreView.of(stored), stored.version()))
                .status(version == 0 ? 201 : 200)
                .header(HttpHeaders.LOCATION, version == 0 ? "/api/v1/stores/" + code : null)
                .build();
    }
}
