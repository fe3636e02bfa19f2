package org.handcart.api.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Cursor;
import org.handcart.api.http.Params;
import org.handcart.api.http.Replies;
import org.handcart.api.security.CurrentActor;
import org.handcart.order.HoldPage;
import org.handcart.order.Position;
import org.handcart.order.usecase.HoldQueries;
import org.jspecify.annotations.Nullable;

/** All orders that wait for somebody's word before they go to the warehouse. */
@Path("/v1/order-holds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OpenHoldsResource {
    private static final String LIST = "order-holds";

    @Inject
    HoldQueries holds;

    @Inject
    CurrentActor current;

    @GET
    @Answers(value = "List open holds, those who wait longest first", view = HoldView.Page.class)
    public Response open(@QueryParam("limit") @Nullable String limit, @QueryParam("after") @Nullable String after) {
        HoldPage page = holds.open(current.actor(), position(after), Params.limit(limit));
        Position next = page.next();
        return Replies.ok(new HoldView.Page(
                page.items().stream().map(HoldView::of).toList(),
                next == null ? null : Cursor.of(LIST, next.createdAt(), next.id())));
    }

    private static @Nullable Position position(@Nullable String after) {
        if (after == null) {
            return null;
        }
        Cursor.Place place = Cursor.place(LIST, after);
        return new Position(place.at(), place.id());
    }
}
