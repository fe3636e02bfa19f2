package org.handcart.api.catalog;

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
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Cursor;
import org.handcart.api.http.Etags;
import org.handcart.api.http.OneTransaction;
import org.handcart.api.http.Params;
import org.handcart.api.http.Replies;
import org.handcart.api.json.Sku;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.security.CurrentActor;
import org.handcart.catalog.Product;
import org.handcart.catalog.ProductPage;
import org.handcart.catalog.usecase.MaintainProduct;
import org.handcart.catalog.usecase.ProductQueries;
import org.handcart.pricing.NewPrice;
import org.handcart.pricing.usecase.SetPrices;
import org.handcart.shared.verb.Retrying;
import org.handcart.store.usecase.StoreQueries;
import org.jspecify.annotations.Nullable;

/** The catalogue with what a store asks for it. */
@Path("/v1/products")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProductsResource {
    private static final String LIST = "products";
    private static final Pattern ADDRESSABLE = Pattern.compile(Sku.PATTERN);

    @Inject
    ProductQueries products;

    @Inject
    StoreQueries stores;

    @Inject
    MaintainProduct maintainProduct;

    @Inject
    SetPrices setPrices;

    @Inject
    OneTransaction oneTransaction;

    @Inject
    CurrentActor current;

    @GET
    @Answers(value = "List products with price and availability in a store", view = ProductView.Page.class)
    public Response list(
            @QueryParam("storeCode") @Nullable String storeCode,
            @QueryParam("q") @Nullable String text,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        if (storeCode == null) {
            throw Problem.parameter("storeCode", "is needed: prices and availability are a store's");
        }
        if (stores.find(current.actor(), storeCode).isEmpty()) {
            throw Problem.notFound();
        }
        ProductPage page = products.list(
                current.actor(), storeCode, text, Params.limit(limit), after == null ? null : Cursor.text(LIST, after));
        return Replies.ok(new ProductView.Page(
                page.items().stream().map(ProductView::of).toList(),
                page.next() == null ? null : Cursor.of(LIST, page.next())));
    }

    /** Creates or replaces the product and adds its prices, together or not at all. */
    @PUT
    @Path("/{sku}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Create or replace a product and add its prices",
            status = 200,
            or = 201,
            view = Product.class,
            refuses = {
                ProblemType.PRODUCT_REFUSED,
                ProblemType.PRICE_REFUSED,
                ProblemType.UNKNOWN_COMPONENT,
                ProblemType.AMOUNT_NOT_EXACT,
                ProblemType.UNKNOWN_CURRENCY,
                ProblemType.STALE_VERSION
            })
    public Response put(
            @PathParam("sku") String sku, @HeaderParam("If-Match") @Nullable String ifMatch, ProductRequest request) {
        if (!ADDRESSABLE.matcher(sku).matches()) {
            throw new Problem(ProblemType.NOT_FOUND, "an SKU has 1 to 64 letters, digits, blanks or . _ : + # -");
        }
        Product wanted = request.product(sku, Etags.given(ifMatch).orElse(0));
        List<NewPrice> prices = request.newPrices(sku);
        return Retrying.call(() -> oneTransaction.call(() -> {
            boolean created = products.find(current.actor(), Set.of(sku)).isEmpty();
            Product stored = maintainProduct.put(current.actor(), wanted);
            if (!prices.isEmpty()) {
                setPrices.set(current.actor(), prices);
            }
            Response stay = Replies.ok(stored, stored.version());
            return created
                    ? Response.fromResponse(stay)
                            .status(201)
                            .header(HttpHeaders.LOCATION, "/api/v1/products/" + encoded(sku))
                            .build()
                    : stay;
        }));
    }

    private static String encoded(String sku) {
        return java.net.URLEncoder.encode(sku, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
