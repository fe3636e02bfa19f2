package org.handcart.api.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.handcart.api.http.Answers;
import org.handcart.api.http.ListView;
import org.handcart.api.http.Replies;
import org.handcart.api.problem.Problem;
import org.handcart.api.security.CurrentActor;
import org.handcart.notification.Notification;
import org.handcart.notification.usecase.NotificationQueries;

/** What the customer of an order is to be told. */
@Path("/v1/orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NotificationsResource {
    @Inject
    NotificationQueries notifications;

    @Inject
    OrderLookup lookup;

    @Inject
    CurrentActor current;

    /** Oldest first. Status ASKED: written down, not sent. */
    @GET
    @Path("/{id}/notifications")
    @Answers(value = "List what the customer of an order is to be told", view = Notification.class, list = true)
    public Response list(@PathParam("id") String idOrNumber) {
        return notifications
                .ofOrder(current.actor(), lookup.id(idOrNumber))
                .map(ListView::new)
                .map(Replies::ok)
                .orElseThrow(Problem::notFound);
    }
}
