package org.handcart.cod.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.handcart.cod.Area;
import org.handcart.cod.AreaImport;
import org.handcart.cod.AreaImport.Outcome;
import org.handcart.cod.AreasRefused;
import org.handcart.cod.PostalCode;
import org.handcart.shared.Actor;
import org.handcart.testing.Bench;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Postal codes as real lists of them are. */
class ImportAreasIT {

    private static final Path SHARED = Path.of("../../shared/data/pincodes_in");

    private final Bench bench = new Bench();
    private final Actor system = Actor.system(bench.newOrganisation(), "test", "test");

    @Test
    void theFiguresOfTheIndianPostalCodesComeOut() throws Exception {
        Path file = SHARED.resolve("pincodes.csv.gz");
        Assumptions.assumeTrue(Files.exists(file), "the shared data is not here");
        JsonNode expected =
                new ObjectMapper().readTree(SHARED.resolve("expected.json").toFile());

        AreaImport taken;
        try (InputStream content = new GZIPInputStream(Files.newInputStream(file))) {
            taken = load(content);
        }

        int nowhere = expected.get("outside_box_lat6_38_lon68_98").asInt();
        assertThat(taken.rows()).isEqualTo(expected.get("rows").asInt());
        assertThat(taken.notGeocoded()).isEqualTo(nowhere);
        assertThat(taken.refused()).isZero();
        assertThat(taken.geocoded()).isEqualTo(taken.rows() - nowhere);
        assertThat(taken.exceptions()).hasSize(nowhere).allMatch(row -> row.outcome() == Outcome.NOT_GEOCODED);
        List<String> near = new ArrayList<>();
        expected.get("within_5km_of_12_9352_77_6245").forEach(code -> near.add(code.asText()));
        assertThat(near("12.9352", "77.6245", "5")).containsExactlyInAnyOrderElementsOf(near);
    }

    @Test
    void tellsEveryRowThatWasNotTakenAsItStands() throws Exception {
        AreaImport taken = load("""
                pincode,lat,long
                560001,12.98,77.60
                560002,0,0
                56,12.98,77.60
                560001,12.99,77.61
                560003,12.98
                """);

        assertThat(taken.rows()).isEqualTo(5);
        assertThat(taken.geocoded()).isEqualTo(1);
        assertThat(taken.exceptions())
                .containsExactly(
                        new AreaImport.Row(2, "560002", Outcome.NOT_GEOCODED, "0, 0 is not in IN"),
                        new AreaImport.Row(3, "56", Outcome.REFUSED, "no postal code of IN"),
                        new AreaImport.Row(4, "560001", Outcome.REFUSED, "the file has it twice; the first one holds"),
                        new AreaImport.Row(5, null, Outcome.REFUSED, "has 2 fields, not 3"));
        assertThat(find("560001").latitude()).isEqualByComparingTo("12.98");
    }

    @Test
    void theSameFileAgainChangesNothingAndANewOneCorrects() throws Exception {
        load("postalCode,latitude,longitude\n560001,12.98,77.60\n");
        load("postalCode,latitude,longitude\n560001,12.98,77.60\n");
        load("longitude,postalCode,latitude\n77.61,560001,12.99\n");

        assertThat(find("560001").longitude()).isEqualByComparingTo("77.61");
        assertThat(near("12.99", "77.61", "1")).containsExactly("560001");
    }

    @Test
    void refusesWhatIsNoListOfPostalCodes() {
        assertThatThrownBy(() -> load("")).isInstanceOf(AreasRefused.class);
        assertThatThrownBy(() -> load("a,b,c\n1,2,3\n")).isInstanceOf(AreasRefused.class);
        byte[] latin = "pincode,lat,long\n56\u00e90001,12.9,77.6\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> load(new ByteArrayInputStream(latin))).isInstanceOf(AreasRefused.class);
        assertThat(near("12.98", "77.60", "100")).isEmpty();
    }

    private AreaImport load(String csv) {
        return load(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private AreaImport load(InputStream content) {
        return bench.in(system, () -> {
            try {
                return bench.get(ImportAreas.class).load(system, "IN", content);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private Area find(String code) {
        return bench.in(system, () -> bench.get(AreaQueries.class).find(system, new PostalCode("IN", code)))
                .orElseThrow();
    }

    private List<String> near(String latitude, String longitude, String km) {
        return bench
                .in(
                        system,
                        () -> bench.get(AreaQueries.class)
                                .near(
                                        system,
                                        "IN",
                                        new BigDecimal(latitude),
                                        new BigDecimal(longitude),
                                        new BigDecimal(km)))
                .stream()
                .map(Area::postalCode)
                .toList();
    }
}
