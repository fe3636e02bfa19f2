package org.handcart.api.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Cursor;
import org.handcart.api.http.Etags;
import org.handcart.api.http.OneTransaction;
import org.handcart.api.http.Params;
import org.handcart.api.http.Replies;
import org.handcart.api.json.MergePatch;
import org.handcart.api.json.Sku;
import org.handcart.api.json.StrictReader;
import org.handcart.api.json.StrictTree;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.security.CurrentActor;
import org.handcart.catalog.Gtin;
import org.handcart.catalog.Product;
import org.handcart.catalog.ProductFilter;
import org.handcart.catalog.ProductPage;
import org.handcart.catalog.usecase.MaintainProduct;
import org.handcart.catalog.usecase.ProductQueries;
import org.handcart.pricing.NewPrice;
import org.handcart.pricing.usecase.SetPrices;
import org.handcart.shared.Conflict;
import org.handcart.shared.json.Json;
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

    @Inject
    StrictReader reader;

    @GET
    @Answers(value = "List products with price and availability in a store", view = ProductView.Page.class)
    public Response list(
            @QueryParam("storeCode") @Nullable String storeCode,
            @QueryParam("q") @Nullable String text,
            @QueryParam("category") @Nullable String category,
            @QueryParam("gtin") @Nullable String gtin,
            @QueryParam("inactive") @Nullable String inactive,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        if (storeCode == null) {
            throw Problem.parameter("storeCode", "is needed: prices and availability are a store's");
        }
        if (stores.find(current.actor(), storeCode).isEmpty()) {
            throw Problem.notFound();
        }
        ProductPage page = products.list(
                current.actor(),
                storeCode,
                new ProductFilter(
                        text, category, gtin == null ? null : number(gtin), Params.flag("inactive", inactive)),
                Params.limit(limit),
                after == null ? null : Cursor.text(LIST, after));
        return Replies.ok(new ProductView.Page(
                page.items().stream().map(ProductView::of).toList(),
                page.next() == null ? null : Cursor.of(LIST, page.next())));
    }

    private static Gtin number(String text) {
        Gtin.fault(text).ifPresent(fault -> {
            throw Problem.parameter("gtin", fault.sentence());
        });
        return new Gtin(text);
    }

    @GET
    @Path("/{sku}")
    @Answers(value = "Read a product of the catalogue, active or not", view = ProductDocument.class)
    public Response get(@PathParam("sku") String sku) {
        return reply(known(sku));
    }

    private Product known(String sku) {
        Product product = products.find(current.actor(), Set.of(sku)).get(sku);
        if (product == null) {
            throw Problem.notFound();
        }
        return product;
    }

    private static Response reply(Product product) {
        return Replies.ok(ProductDocument.of(product), product.version());
    }

    /** RFC 7396: what is not named stays, null takes away; {@code {"active":false}} takes the product from sale. */
    @PATCH
    @Path("/{sku}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Answers(
            value = "Change a product by merge patch",
            view = ProductDocument.class,
            refuses = {
                ProblemType.PRODUCT_REFUSED,
                ProblemType.PRICE_REFUSED,
                ProblemType.UNKNOWN_COMPONENT,
                ProblemType.AMOUNT_NOT_EXACT,
                ProblemType.UNKNOWN_CURRENCY,
                ProblemType.STALE_VERSION,
                ProblemType.PRECONDITION_REQUIRED
            })
    public Response patch(
            @PathParam("sku") String sku, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch) {
        long expected = Etags.required(ifMatch);
        if (!patch.isObject()) {
            throw new Problem(ProblemType.MALFORMED_JSON, "a merge patch is an object");
        }
        Product before = known(sku);
        if (before.version() != expected) {
            throw Conflict.staleVersion(before.version());
        }
        ProductRequest merged = reader.bind(MergePatch.apply(document(before), patch), ProductRequest.class);
        Product wanted = merged.product(sku, expected);
        List<NewPrice> prices = merged.newPrices(sku);
        return reply(Retrying.call(() -> oneTransaction.call(() -> write(wanted, prices))));
    }

    private Product write(Product wanted, List<NewPrice> prices) {
        Product stored = maintainProduct.put(current.actor(), wanted);
        if (!prices.isEmpty()) {
            setPrices.set(current.actor(), prices);
        }
        return stored;
    }

    /** The product as far as a patch may touch it. */
    private static JsonNode document(Product product) {
        Map<String, @Nullable Object> document = new HashMap<>();
        document.put("name", product.name());
        document.put("taxClass", product.taxClass());
        document.put("gtin", product.gtin());
        document.put("stocked", product.stocked());
        document.put("active", product.active());
        document.put("components", product.components());
        document.put("categories", product.categories());
        return StrictTree.parse(Json.write(document).getBytes(StandardCharsets.UTF_8));
    }

    /** Creates or replaces the product and adds its prices, together or not at all. */
    @PUT
    @Path("/{sku}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Create or replace a product and add its prices",
            status = 200,
            or = 201,
            view = ProductDocument.class,
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
            Response stay = reply(write(wanted, prices));
            return created
                    ? Response.fromResponse(stay)
                            .status(201)
                            .header(HttpHeaders.LOCATION, "/api/v1/products/" + encoded(sku))
                            .build()
                    : stay;
        }));
    }

    private static String encoded(String sku) {
        return URLEncoder.encode(sku, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
