package org.handcart.api.payment;

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
import org.handcart.api.problem.FieldFault;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.security.CurrentActor;
import org.handcart.organisation.Organisation;
import org.handcart.organisation.usecase.OrganisationQueries;
import org.handcart.payment.GatewayAccountRow;
import org.handcart.payment.usecase.MaintainGatewayAccounts;

/** The organisation's accounts at payment gateways. */
@Path("/v1/gateway-accounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class GatewayAccountsResource {
    @Inject
    MaintainGatewayAccounts maintain;

    @Inject
    OrganisationQueries organisations;

    @Inject
    CurrentActor current;

    @GET
    @Answers(value = "List the accounts at payment gateways", view = GatewayAccountView.class, list = true)
    public Response list() {
        List<GatewayAccountRow> rows = maintain.list(current.actor());
        String organisation = organisation();
        return Replies.ok(new ListView<>(rows.stream()
                .map(row -> GatewayAccountView.of(organisation, row))
                .toList()));
    }

    /** Idempotent: the same again changes nothing. */
    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Create or replace an account at a payment gateway",
            view = GatewayAccountView.class,
            refuses = ProblemType.CONFLICT)
    public Response put(@PathParam("code") String code, GatewayAccountRequest request) {
        if (!code.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new Problem(ProblemType.NOT_FOUND, "an account's code has 1 to 40 small letters, digits and dashes");
        }
        GatewayAccountRow row = request.row(code);
        if (!maintain.mayBeAt(current.actor(), row)) {
            String detail = "must be an https address of the gateway";
            throw new Problem(
                    ProblemType.INVALID_REQUEST, null, "baseUrl " + detail, List.of(FieldFault.at("/baseUrl", detail)));
        }
        String organisation = organisation();
        if (!maintain.put(current.actor(), organisation, row)) {
            throw new Problem(ProblemType.CONFLICT, "this code belongs to an account at another gateway");
        }
        return Replies.ok(GatewayAccountView.of(organisation, row));
    }

    private String organisation() {
        return organisations.all().stream()
                .filter(one -> one.id().equals(current.actor().org()))
                .map(Organisation::code)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the caller's organisation is gone"));
    }
}
