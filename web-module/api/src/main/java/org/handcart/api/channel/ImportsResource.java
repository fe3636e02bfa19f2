package org.handcart.api.channel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.handcart.api.http.Answers;
import org.handcart.api.http.ListView;
import org.handcart.api.http.Params;
import org.handcart.api.http.Replies;
import org.handcart.api.http.StreamedBody;
import org.handcart.api.json.Uuids;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.security.CurrentActor;
import org.handcart.channel.ImportProgress;
import org.handcart.channel.usecase.ImportQueries;
import org.handcart.channel.usecase.StartImport;
import org.handcart.shared.Actor;
import org.handcart.shared.json.Json;
import org.jspecify.annotations.Nullable;

/** Files of invoices that become orders and cancellations: a job with progress, and a result for every row. */
@Path("/v1/imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {
    private static final int PAGE = 5_000;

    @Inject
    StartImport startImport;

    @Inject
    ImportQueries imports;

    @Inject
    CurrentActor current;

    @POST
    @Consumes("text/csv")
    @StreamedBody
    @Answers(
            value = "Import a file of invoices; the same file again is the same job and doubles nothing",
            status = 202,
            view = ImportView.class,
            refuses = ProblemType.IMPORT_REFUSED)
    public Response start(
            @QueryParam("storeCode") @Nullable String storeCode,
            @QueryParam("fileName") @Nullable String fileName,
            InputStream content)
            throws IOException {
        if (storeCode == null) {
            throw Problem.parameter("storeCode", "is needed: the invoices become orders of a store");
        }
        String name = fileName == null || fileName.isBlank() ? "orders.csv" : fileName;
        ImportProgress job = startImport.start(current.actor(), storeCode, name, content);
        return Response.accepted(Json.write(ImportView.of(job)))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.LOCATION, "/api/v1/imports/" + job.id())
                .build();
    }

    @GET
    @Answers(value = "List imports, newest first", view = ImportView.class, list = true)
    public Response list(@QueryParam("limit") @Nullable String limit) {
        return Replies.ok(new ListView<>(imports.list(current.actor(), Params.limit(limit)).stream()
                .map(ImportView::of)
                .toList()));
    }

    @GET
    @Path("/{id}")
    @Answers(value = "Read how far an import is", view = ImportView.class)
    public Response find(@PathParam("id") String id) {
        return Replies.ok(ImportView.of(job(id)));
    }

    /** Every row of the file with its outcome; rows that were not taken say why, so that they can be mended. */
    @GET
    @Path("/{id}/rows.csv")
    @Produces("text/csv")
    @Answers(value = "Read what became of every row", view = String.class, as = "text/csv")
    public Response rows(@PathParam("id") String id) {
        UUID job = job(id).id();
        Actor actor = current.actor();
        return Response.ok(new ResultFile(row -> imports.results(actor, job, row, PAGE)))
                .header("Content-Disposition", "attachment; filename=\"import-" + job + ".csv\"")
                .build();
    }

    private ImportProgress job(String id) {
        Optional<UUID> known = Uuids.parse(id);
        return known.flatMap(job -> imports.find(current.actor(), job)).orElseThrow(Problem::notFound);
    }
}
