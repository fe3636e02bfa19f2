package org.handcart.api.catalog;

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
import java.util.UUID;
import org.handcart.api.http.Answers;
import org.handcart.api.http.ListView;
import org.handcart.api.http.Params;
import org.handcart.api.http.Replies;
import org.handcart.api.http.StreamedBody;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.security.CurrentActor;
import org.handcart.catalog.CatalogueImport;
import org.handcart.catalog.usecase.CatalogueImportQueries;
import org.handcart.catalog.usecase.ImportCatalogue;
import org.handcart.shared.Actor;
import org.handcart.shared.json.Json;
import org.jspecify.annotations.Nullable;

/** Files of products with their prices and stock in a store, and a result for every row. */
@Path("/v1/catalogue-imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CatalogueImportsResource {
    private static final int PAGE = 5_000;

    @Inject
    ImportCatalogue importCatalogue;

    @Inject
    CatalogueImportQueries imports;

    @Inject
    CurrentActor current;

    /** The digest of the file is the key: a repeat after a break goes on, a repeat after the end changes nothing. */
    @POST
    @Consumes("text/csv")
    @StreamedBody
    @Answers(
            value = "Import a catalogue; answers when every row has its outcome, the same file again doubles nothing",
            status = 201,
            view = CatalogueImportView.class,
            refuses = ProblemType.IMPORT_REFUSED)
    public Response take(
            @QueryParam("storeCode") @Nullable String storeCode,
            @QueryParam("fileName") @Nullable String fileName,
            InputStream content)
            throws IOException {
        if (storeCode == null) {
            throw Problem.parameter("storeCode", "is needed: prices and stock are a store's");
        }
        String name = fileName == null || fileName.isBlank() ? "catalogue.csv" : fileName;
        CatalogueImport job = importCatalogue.take(current.actor(), storeCode, name, content);
        return Response.status(Response.Status.CREATED)
                .entity(Json.write(view(job.id())))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.LOCATION, "/api/v1/catalogue-imports/" + job.id())
                .build();
    }

    @GET
    @Answers(value = "List imports of catalogues, newest first", view = CatalogueImportView.class, list = true)
    public Response list(@QueryParam("limit") @Nullable String limit) {
        return Replies.ok(new ListView<>(imports.list(current.actor(), Params.limit(limit)).stream()
                .map(job -> CatalogueImportView.of(job, null))
                .toList()));
    }

    @GET
    @Path("/{id}")
    @Answers(value = "Read an import of a catalogue with its figures", view = CatalogueImportView.class)
    public Response find(@PathParam("id") String id) {
        return Replies.ok(view(Params.id(id)));
    }

    /** Every row of the file with its outcome; rows that were refused say why, so that they can be mended. */
    @GET
    @Path("/{id}/rows.csv")
    @Produces("text/csv")
    @Answers(value = "Read what became of every row of a catalogue", view = String.class, as = "text/csv")
    public Response rows(@PathParam("id") String id) {
        UUID job = view(Params.id(id)).id();
        Actor actor = current.actor();
        return Response.ok(new CatalogueResultFile(row -> imports.results(actor, job, row, PAGE)))
                .header("Content-Disposition", "attachment; filename=\"catalogue-" + job + ".csv\"")
                .build();
    }

    private CatalogueImportView view(UUID id) {
        CatalogueImport job = imports.find(current.actor(), id).orElseThrow(Problem::notFound);
        return CatalogueImportView.of(job, imports.figures(current.actor(), id).orElse(null));
    }
}
