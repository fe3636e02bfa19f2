package org.handcart.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.handcart.shared.DomainEvent;
import org.handcart.shared.outbox.LegacyNames;
import org.junit.jupiter.api.Test;

/**
 * The contract with whoever listens. After a change on purpose:
 * {@code ./mvnw -pl ejb-module test -Dtest=EventsTest -Devents.write}, and look at what changed: a field that is gone or
 * means something else needs a new version of the event.
 */
class EventsTest {

    private static final Path ASYNC_API = Path.of("../docs/asyncapi.yaml");
    private static final Path GOLDEN = Path.of("src/test/resources/events");
    private static final boolean WRITE = System.getProperty("events.write") != null;

    @Test
    void theAsyncApiDocumentSaysWhatIsPublished() throws IOException {
        String yaml = new AsyncApiDocument().yaml();
        if (WRITE) {
            Files.writeString(ASYNC_API, yaml);
        }

        assertThat(Files.readString(ASYNC_API)).isEqualTo(yaml);
    }

    @Test
    void everyEventIsWrittenAsItWasWrittenBefore() throws IOException {
        Map<String, String> written = new TreeMap<>();
        for (DomainEvent event : EventClasses.samples()) {
            written.put(event.wireName() + ".json", pretty(event));
        }
        if (WRITE) {
            Files.createDirectories(GOLDEN);
            for (Map.Entry<String, String> file : written.entrySet()) {
                Files.writeString(GOLDEN.resolve(file.getKey()), file.getValue());
            }
        }

        assertThat(golden()).containsExactlyEntriesOf(written);
    }

    @Test
    void thePageHasARowForEachEventAtItsAddressWithItsOlderName() {
        Map<String, String> told = new TreeMap<>();
        EventsPage.rows().forEach((type, row) -> told.put(type, row.address() + " " + row.legacy()));
        Map<String, String> published = new TreeMap<>();
        for (DomainEvent event : EventClasses.samples()) {
            published.put(
                    event.wireName(),
                    event.topic().address() + " " + Objects.requireNonNullElse(LegacyNames.of(event.wireName()), ""));
        }

        assertThat(told).containsExactlyEntriesOf(published);
    }

    @Test
    void anOlderNameIsThatOfAnEventThatExists() {
        List<String> types =
                EventClasses.samples().stream().map(DomainEvent::wireName).toList();

        assertThat(types).containsAll(LegacyNames.types());
    }

    @Test
    void namesAreDottedLowerCaseAndVersioned() {
        assertThat(EventClasses.samples())
                .hasSizeGreaterThan(40)
                .allSatisfy(event -> assertThat(event.wireName()).matches("[a-z]+\\.[a-z]+(-[a-z]+)*\\.v[1-9]"));
    }

    private static Map<String, String> golden() throws IOException {
        Map<String, String> golden = new TreeMap<>();
        try (Stream<Path> files = Files.list(GOLDEN)) {
            for (Path file : files.toList()) {
                golden.put(Objects.requireNonNull(file.getFileName()).toString(), Files.readString(file));
            }
        }
        return golden;
    }

    private static String pretty(DomainEvent event) throws JsonProcessingException {
        return new ObjectMapper()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsString(AsyncApiDocument.data(event))
                + "\n";
    }
}
