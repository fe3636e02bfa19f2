package org.handcart.api.pricing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.regex.Pattern;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Etags;
import org.handcart.api.http.ListView;
import org.handcart.api.http.Params;
import org.handcart.api.http.Replies;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.security.CurrentActor;
import org.handcart.pricing.TaxClass;
import org.handcart.pricing.TaxTerms;
import org.handcart.pricing.Wanted;
import org.handcart.pricing.usecase.MaintainTaxClass;
import org.handcart.pricing.usecase.TaxQueries;
import org.handcart.shared.verb.Retrying;
import org.jspecify.annotations.Nullable;

/** Tax classes and what they mean, where and when. */
@Path("/v1/tax-classes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TaxClassesResource {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Inject
    TaxQueries taxes;

    @Inject
    MaintainTaxClass maintain;

    @Inject
    CurrentActor current;

    @GET
    @Answers(value = "List tax classes with the terms that hold now or later", view = TaxClassView.class, list = true)
    public Response list() {
        return Replies.ok(new ListView<>(
                taxes.list(current.actor()).stream().map(TaxClassView::of).toList()));
    }

    @GET
    @Path("/{code}")
    @Answers(value = "Read a tax class with the terms that hold now or later", view = TaxClassView.class)
    public Response get(@PathParam("code") String code) {
        return reply(taxes.find(current.actor(), code, false).orElseThrow(Problem::notFound));
    }

    @GET
    @Path("/{code}/history")
    @Answers(value = "Read a tax class with every term that ever stood, also withdrawn ones", view = TaxClassView.class)
    public Response history(@PathParam("code") String code) {
        return reply(taxes.find(current.actor(), code, true).orElseThrow(Problem::notFound));
    }

    /** Terms of the same scope and beginning replace those that stand; the same again changes nothing. */
    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Create or rename a tax class and add terms",
            status = 200,
            view = TaxClassView.class,
            refuses = {ProblemType.TAX_REFUSED, ProblemType.STALE_VERSION})
    public Response put(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            TaxClassRequest request) {
        if (!CODE.matcher(code).matches()) {
            throw new Problem(
                    ProblemType.NOT_FOUND,
                    "a tax class has a code of 1 to 64 letters, digits, dots, dashes, underscores");
        }
        long version = Etags.given(ifMatch).orElse(0);
        List<Wanted<TaxTerms>> terms = request.newTerms();
        return reply(Retrying.call(() -> maintain.put(current.actor(), code, request.name(), terms, version)));
    }

    /** Terms that have begun are ended by a PUT with {@code to} instead. */
    @DELETE
    @Path("/{code}/terms/{id}")
    @Answers(
            value = "Withdraw terms that have not begun",
            view = TaxClassView.class,
            refuses = {ProblemType.CONFLICT})
    public Response withdraw(@PathParam("code") String code, @PathParam("id") String id) {
        return reply(Retrying.call(() -> maintain.withdraw(current.actor(), code, Params.id(id)))
                .orElseThrow(Problem::notFound));
    }

    private static Response reply(TaxClass known) {
        return Replies.ok(TaxClassView.of(known), known.version());
    }
}
