package org.handcart.api.catalog;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.handcart.api.http.Answers;
import org.handcart.api.http.ListView;
import org.handcart.api.http.Replies;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.security.CurrentActor;
import org.handcart.catalog.Category;
import org.handcart.catalog.usecase.MaintainCategory;
import org.handcart.shared.verb.Retrying;

/** What customers look under; a product lies in any number of them. */
@Path("/v1/categories")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CategoriesResource {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Inject
    MaintainCategory categories;

    @Inject
    CurrentActor current;

    @GET
    @Answers(value = "List categories by name", view = Category.class, list = true)
    public Response list() {
        return Replies.ok(new ListView<>(categories.list(current.actor())));
    }

    @GET
    @Path("/{code}")
    @Answers(value = "Read a category", view = Category.class)
    public Response get(@PathParam("code") String code) {
        return reply(categories.find(current.actor(), code).orElseThrow(Problem::notFound));
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Create or rename a category",
            view = Category.class,
            refuses = {ProblemType.PRODUCT_REFUSED})
    public Response put(@PathParam("code") String code, CategoryRequest request) {
        if (!CODE.matcher(code).matches()) {
            throw new Problem(
                    ProblemType.NOT_FOUND,
                    "a category has a code of 1 to 64 letters, digits, dots, dashes, underscores");
        }
        return reply(Retrying.call(() -> categories.put(current.actor(), code, request.name())));
    }

    /** Answers the category as it was. */
    @DELETE
    @Path("/{code}")
    @Answers(value = "Remove a category; the products in it stay", view = Category.class)
    public Response remove(@PathParam("code") String code) {
        Category before = categories.find(current.actor(), code).orElseThrow(Problem::notFound);
        if (!Retrying.call(() -> categories.remove(current.actor(), code))) {
            throw Problem.notFound();
        }
        return reply(before);
    }

    private static Response reply(Category category) {
        return Replies.ok(category, category.version());
    }
}
