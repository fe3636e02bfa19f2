package org.handcart.cod.usecase;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.handcart.cod.Area;
import org.handcart.cod.AreaImport;
import org.handcart.cod.AreasRefused;
import org.handcart.cod.domain.AreaRow;
import org.handcart.cod.domain.Areas;
import org.handcart.shared.Actor;
import org.handcart.shared.NotAllowed;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.jspecify.annotations.Nullable;

/** Takes in a file of the postal codes of a country. */
@Stateless
public class ImportAreas {

    private static final int BATCH = 2_000;
    private static final int MOST_ROWS = 500_000;
    private static final int MOST_EXCEPTIONS = 10_000;
    private static final Set<String> CODE = Set.of("pincode", "postalcode", "postal_code", "zip");
    private static final Set<String> LATITUDE = Set.of("lat", "latitude");
    private static final Set<String> LONGITUDE = Set.of("long", "lng", "lon", "longitude");

    @Inject
    Areas areas;

    /**
     * Adds the codes of the file and takes their positions; codes that are not in it stay. The same file again changes
     * nothing. A row that cannot be taken is left out and told; one transaction for the file.
     *
     * @param country ISO 3166-1 alpha-2
     * @param content UTF-8 with a header: postalCode (or pincode), latitude (lat), longitude (long)
     * @throws AreasRefused for another layout, and for more than 500,000 rows
     * @throws NotAllowed for an actor with stores of their own: areas belong to the organisation
     */
    @Requires(Permission.COD_MAINTAIN)
    public AreaImport load(Actor actor, String country, InputStream content) throws IOException {
        if (!actor.seesEveryStore()) {
            throw new NotAllowed(actor, Permission.COD_MAINTAIN);
        }
        Reader reader = new InputStreamReader(
                content,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(reader);
                CloseableIterator<CsvRecord> rows = csv.iterator()) {
            return new Run(actor, country.toUpperCase(Locale.ROOT)).of(rows);
        } catch (CsvParseException unreadable) {
            throw new AreasRefused("the file cannot be read as comma separated values");
        } catch (UncheckedIOException broken) {
            if (broken.getCause() instanceof CharacterCodingException) {
                throw new AreasRefused("the file is not UTF-8");
            }
            throw broken.getCause();
        }
    }

    /** One file. */
    private final class Run {
        private final Actor actor;
        private final String country;
        private final List<Area> batch = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private final List<AreaImport.Row> exceptions = new ArrayList<>();
        private int number;
        private int geocoded;
        private int notGeocoded;
        private int refused;

        Run(Actor actor, String country) {
            this.actor = actor;
            this.country = country;
        }

        AreaImport of(CloseableIterator<CsvRecord> rows) {
            if (!rows.hasNext()) {
                throw new AreasRefused("the file is empty");
            }
            List<String> header = rows.next().getFields();
            int code = column(header, CODE, "postalCode");
            int latitude = column(header, LATITUDE, "latitude");
            int longitude = column(header, LONGITUDE, "longitude");
            while (rows.hasNext()) {
                CsvRecord row = rows.next();
                if (++number > MOST_ROWS) {
                    throw new AreasRefused("the file has more than %d rows".formatted(MOST_ROWS));
                }
                take(read(row, header.size(), code, latitude, longitude));
            }
            flush();
            return new AreaImport(number, geocoded, notGeocoded, refused, List.copyOf(exceptions));
        }

        private AreaRow read(CsvRecord row, int width, int code, int latitude, int longitude) {
            if (row.getFieldCount() != width) {
                return AreaRow.refused(number, null, "has %d fields, not %d".formatted(row.getFieldCount(), width));
            }
            return AreaRow.read(number, country, row.getField(code), row.getField(latitude), row.getField(longitude));
        }

        private void take(AreaRow row) {
            Area area = row.area();
            AreaRow taken = area != null && !seen.add(area.postalCode())
                    ? AreaRow.refused(number, area.postalCode(), "the file has it twice; the first one holds")
                    : row;
            AreaImport.Row exception = taken.exception();
            if (exception != null && exceptions.size() < MOST_EXCEPTIONS) {
                exceptions.add(exception);
            }
            count(taken.area());
        }

        private void count(@Nullable Area area) {
            if (area == null) {
                refused++;
                return;
            }
            if (area.latitude() == null) {
                notGeocoded++;
            } else {
                geocoded++;
            }
            batch.add(area);
            if (batch.size() == BATCH) {
                flush();
            }
        }

        private void flush() {
            if (!batch.isEmpty()) {
                areas.put(actor, List.copyOf(batch));
                batch.clear();
            }
        }
    }

    private static int column(List<String> header, Set<String> names, String wanted) {
        for (int i = 0; i < header.size(); i++) {
            if (names.contains(header.get(i).strip().toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        throw new AreasRefused("the file has no column " + wanted);
    }
}
