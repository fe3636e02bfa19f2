package org.handcart.api.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.handcart.api.http.LongQuery;
import org.handcart.api.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The transport, by the GraphQL over HTTP specification: one request in each call, queries by GET or POST, changes by
 * POST alone. It has one address only, {@link GraphQlAddress}.
 */
@Path(GraphQlAddress.ADDRESS)
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Negotiated.RESPONSE_TYPE})
public class GraphQlEndpoint {
    @Inject
    GraphQlRequests requests;

    @Inject
    HttpServletRequest request;

    @Context
    HttpHeaders headers;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response post(JsonNode body) {
        return answer(GraphQlCall.of(body), true);
    }

    @GET
    @LongQuery
    public Response get(
            @QueryParam("query") @Nullable String query,
            @QueryParam("operationName") @Nullable String operationName,
            @QueryParam("variables") @Nullable String variables,
            @QueryParam("extensions") @Nullable String extensions) {
        return answer(GraphQlCall.of(query, operationName, variables, extensions), false);
    }

    private Response answer(GraphQlCall call, boolean mayChange) {
        if (request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) == null) {
            throw Problem.notFound();
        }
        return Negotiated.of(headers.getAcceptableMediaTypes()).response(requests.answer(call, mayChange));
    }
}
