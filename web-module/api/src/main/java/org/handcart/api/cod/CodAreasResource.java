package org.handcart.api.cod;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import org.handcart.api.http.Answers;
import org.handcart.api.http.ListView;
import org.handcart.api.http.Params;
import org.handcart.api.http.Replies;
import org.handcart.api.http.StreamedBody;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.security.CurrentActor;
import org.handcart.cod.Area;
import org.handcart.cod.AreaImport;
import org.handcart.cod.PostalCode;
import org.handcart.cod.usecase.AreaQueries;
import org.handcart.cod.usecase.ImportAreas;
import org.jspecify.annotations.Nullable;

/** Postal codes and where they lie. */
@Path("/v1/cod/areas")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CodAreasResource {
    private static final String COUNTRY = "[A-Z]{2}";
    private static final BigDecimal WIDEST_KM = BigDecimal.valueOf(1000);

    @Inject
    ImportAreas importAreas;

    @Inject
    AreaQueries areas;

    @Inject
    CurrentActor current;

    @POST
    @Consumes("text/csv")
    @StreamedBody
    @Answers(
            value = "Take in a file of a country's postal codes; the same file again changes nothing",
            view = AreaImport.class,
            refuses = ProblemType.AREAS_REFUSED)
    public Response load(@QueryParam("country") @Nullable String country, InputStream content) throws IOException {
        return Replies.ok(importAreas.load(current.actor(), country(country), content));
    }

    @GET
    @Answers(value = "List the postal codes near a position, nearest first", view = Area.class, list = true)
    public Response near(
            @QueryParam("country") @Nullable String country,
            @QueryParam("near") @Nullable String near,
            @QueryParam("radiusKm") @Nullable String radiusKm) {
        String[] position = near == null ? new String[0] : near.split(",", -1);
        if (position.length != 2) {
            throw Problem.parameter("near", "must be latitude,longitude");
        }
        BigDecimal radius = Params.decimal("radiusKm", radiusKm == null ? "5" : radiusKm);
        if (radius.signum() <= 0 || radius.compareTo(WIDEST_KM) > 0) {
            throw Problem.parameter("radiusKm", "must be above 0, at most " + WIDEST_KM);
        }
        BigDecimal latitude = Params.decimal("near", position[0].strip());
        BigDecimal longitude = Params.decimal("near", position[1].strip());
        if (latitude.abs().intValue() > 90 || longitude.abs().intValue() > 180) {
            throw Problem.parameter("near", "is not on this planet");
        }
        return Replies.ok(new ListView<>(areas.near(current.actor(), country(country), latitude, longitude, radius)));
    }

    @GET
    @Path("/{country}/{postalCode}")
    @Answers(value = "Read where a postal code lies", view = Area.class)
    public Response get(@PathParam("country") String country, @PathParam("postalCode") String postalCode) {
        if (!country.matches(COUNTRY) || postalCode.length() > 16) {
            throw Problem.notFound();
        }
        return Replies.ok(
                areas.find(current.actor(), new PostalCode(country, postalCode)).orElseThrow(Problem::notFound));
    }

    private static String country(@Nullable String country) {
        if (country == null || !country.matches(COUNTRY)) {
            throw Problem.parameter("country", "must be an ISO 3166 code such as IN");
        }
        return country;
    }
}
