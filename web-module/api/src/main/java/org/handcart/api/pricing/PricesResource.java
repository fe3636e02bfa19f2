package org.handcart.api.pricing;

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
import java.util.List;
import java.util.Set;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Cursor;
import org.handcart.api.http.Params;
import org.handcart.api.http.Replies;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.security.CurrentActor;
import org.handcart.catalog.usecase.ProductQueries;
import org.handcart.pricing.Dated;
import org.handcart.pricing.NewPrice;
import org.handcart.pricing.PriceMark;
import org.handcart.pricing.PricePage;
import org.handcart.pricing.usecase.PriceQueries;
import org.handcart.pricing.usecase.SetPrices;
import org.handcart.shared.Money;
import org.handcart.shared.verb.Retrying;
import org.jspecify.annotations.Nullable;

/** The price list of a product: what it cost, costs and will cost, where. */
@Path("/v1/products/{sku}/prices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PricesResource {
    private static final String LIST = "prices";

    @Inject
    ProductQueries products;

    @Inject
    PriceQueries prices;

    @Inject
    SetPrices setPrices;

    @Inject
    CurrentActor current;

    @GET
    @Answers(
            value = "Read every price a product ever had or will have, the last written first",
            view = PriceView.Page.class)
    public Response history(
            @PathParam("sku") String sku,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        refuseUnknown(sku);
        return page(sku, Params.limit(limit), after == null ? null : mark(after));
    }

    /** A price of the same scope, currency and beginning is withdrawn by the new one; the same again changes nothing. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Add prices to those of a product, also such that begin later or end",
            view = PriceView.Page.class,
            refuses = {ProblemType.PRICE_REFUSED, ProblemType.AMOUNT_NOT_EXACT, ProblemType.UNKNOWN_CURRENCY})
    public Response add(@PathParam("sku") String sku, PricesRequest request) {
        refuseUnknown(sku);
        List<NewPrice> wanted = PriceRequest.newPrices(sku, request.prices());
        Retrying.call(() -> {
            setPrices.set(current.actor(), wanted);
            return sku;
        });
        return page(sku, Params.limit(null), null);
    }

    @DELETE
    @Path("/{id}")
    @Answers(
            value = "Withdraw a price that has not begun",
            view = PriceView.Page.class,
            refuses = {ProblemType.CONFLICT})
    public Response withdraw(@PathParam("sku") String sku, @PathParam("id") String id) {
        if (!Retrying.call(() -> setPrices.withdraw(current.actor(), sku, Params.id(id)))) {
            throw Problem.notFound();
        }
        return page(sku, Params.limit(null), null);
    }

    private void refuseUnknown(String sku) {
        if (!products.find(current.actor(), Set.of(sku)).containsKey(sku)) {
            throw Problem.notFound();
        }
    }

    private Response page(String sku, int limit, @Nullable PriceMark after) {
        PricePage page = prices.history(current.actor(), sku, limit, after);
        List<Dated<Money>> items = page.items();
        String next = null;
        if (page.more()) {
            Dated<Money> last = items.get(items.size() - 1);
            next = Cursor.of(LIST, last.recorded().at(), last.recorded().id());
        }
        return Replies.ok(new PriceView.Page(items.stream().map(PriceView::of).toList(), next));
    }

    private static PriceMark mark(String cursor) {
        Cursor.Place place = Cursor.place(LIST, cursor);
        return new PriceMark(place.at(), place.id());
    }
}
