package org.handcart.api.inventory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Idempotent;
import org.handcart.api.http.ListView;
import org.handcart.api.http.Replies;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.security.CurrentActor;
import org.handcart.inventory.StockLevel;
import org.handcart.inventory.usecase.AdjustStock;
import org.handcart.inventory.usecase.StockQueries;
import org.handcart.shared.Ids;

/** Stock of a store. */
@Path("/v1/inventory")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class InventoryResource {
    @Inject
    StockQueries stock;

    @Inject
    AdjustStock adjustStock;

    @Inject
    CurrentActor current;

    @Inject
    Idempotent idempotent;

    @GET
    @Path("/{storeCode}/{sku}")
    @Answers(value = "Read the stock of a product in a store", view = StockLevel.class)
    public Response level(@PathParam("storeCode") String storeCode, @PathParam("sku") String sku) {
        StockLevel level = stock.find(current.actor(), storeCode, sku).orElseThrow(Problem::notFound);
        return Replies.ok(level, level.version());
    }

    /** All items or none; answers with the levels after it. */
    @POST
    @Path("/adjustments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Receive, write off as damaged or correct stock",
            status = 201,
            view = StockLevel.class,
            list = true,
            refuses = {ProblemType.STOCK_REFUSED, ProblemType.STILL_RUNNING, ProblemType.KEY_REUSED})
    public Response adjust(AdjustmentRequest request) {
        String cause = "adjustment:" + Ids.next();
        return idempotent.respond(
                "POST /inventory/adjustments",
                () -> Replies.answer(
                        201,
                        new ListView<>(adjustStock.adjust(
                                current.actor(), request.storeCode(), request.reason(), request.changes(), cause))));
    }
}
