package org.handcart.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.handcart.system.Answer;
import org.handcart.system.Client;
import org.handcart.system.OnBuiltEar;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What {@code /openapi} publishes, and that the server keeps it. */
class OpenApiContractIT extends OnBuiltEar {
    private static final Path COMMITTED = Path.of("../docs/openapi.yaml");
    private static final Set<String> OPEN = Set.of("/api/v1/auth/token", "/api/v1/auth/refresh");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String NOBODYS = "00000000-0000-0000-0000-000000000000";

    /** An operation of the document. */
    private record Operation(String method, String path, JsonNode described) {}

    @Test
    void publishesWhatIsCommitted() throws IOException {
        JsonNode committed = yaml(Files.readString(COMMITTED));
        JsonNode published = yaml(nobody().get("/openapi").send().expect(200).body());

        assertThat(published.path("openapi").asText()).startsWith("3.1");
        for (String part : List.of("info", "paths", "components", "security")) {
            assertThat(published.path(part)).as(part).isEqualTo(committed.path(part));
        }
    }

    @Test
    void canBeBrowsed() {
        Answer page = nobody().get("/openapi/ui/").send().expect(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
    }

    /** Default deny: an operation that somebody adds is closed until its document says otherwise. */
    @TestFactory
    Stream<DynamicTest> everyOperationWantsATokenAndSaysSo() {
        return operations().stream()
                .filter(operation -> !OPEN.contains(operation.path()))
                .map(operation -> dynamicTest(operation.method() + " " + operation.path(), () -> {
                    call(nobody(), operation).expectProblem(401, "unauthenticated");
                    assertThat(operation.described().at("/responses").has("401"))
                            .isTrue();
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyOperationAnswersNonsenseAsItsDocumentSays() {
        Client admin = admin();
        return operations().stream()
                .map(operation -> dynamicTest(operation.method() + " " + operation.path(), () -> {
                    Answer answer = call(admin, operation);
                    assertThat(operation.described().at("/responses").has(Integer.toString(answer.status())))
                            .as("%s is not documented", answer)
                            .isTrue();
                    assertThat(answer.status()).isLessThan(500);
                    if (answer.status() >= 400) {
                        answer.expectProblem(
                                answer.status(), answer.text("/type").substring("urn:problem:handcart:".length()));
                        assertThat(Files.readString(Path.of("../docs/problems.md")))
                                .contains("| `" + answer.text("/type").substring("urn:problem:handcart:".length())
                                        + "` | " + answer.status());
                    }
                }));
    }

    /** With a body that nobody can want, of an order that nobody has. */
    private static Answer call(Client client, Operation operation) {
        String path = operation.path().replaceAll("\\{[^}]+}", NOBODYS);
        boolean csv = operation.described().at("/requestBody/content").has("text/csv");
        return operation.described().has("requestBody")
                ? client.call(operation.method(), path)
                        .newKey()
                        .body(csv ? "text/csv" : "application/json", "{\"nonsense\":1}".getBytes())
                        .send()
                : client.call(operation.method(), path).newKey().send();
    }

    private List<Operation> operations() {
        JsonNode document = yaml(nobody().get("/openapi").send().expect(200).body());
        List<Operation> operations = document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> new Operation(
                                method.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), method.getValue())))
                .toList();
        assertThat(operations).hasSizeGreaterThan(20);
        return operations;
    }

    private static JsonNode yaml(String text) {
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(text);
        assertThat(tree).isInstanceOf(Map.class);
        return new ObjectMapper().valueToTree(tree);
    }
}
