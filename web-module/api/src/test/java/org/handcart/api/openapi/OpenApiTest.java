package org.handcart.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.handcart.api.http.Answers;
import org.junit.jupiter.api.Test;

class OpenApiTest {
    private static final Path DOCUMENT = Path.of("../../docs/openapi.yaml");

    /** After a change on purpose: {@code ./mvnw -pl web-module/api -am test -Dtest=OpenApiTest -Dopenapi.write}. */
    @Test
    void theDocumentSaysWhatTheResourcesDo() throws Exception {
        String yaml = new OpenApiDocument().yaml();
        if (System.getProperty("openapi.write") != null) {
            Files.writeString(DOCUMENT, yaml);
        }

        assertThat(Files.readString(DOCUMENT)).isEqualTo(yaml);
    }

    @Test
    void everyOperationSaysWhatItAnswers() {
        List<String> silent = new ArrayList<>();
        for (Class<?> resource : ResourceClasses.all()) {
            for (Method method : resource.getDeclaredMethods()) {
                if (!Operations.verb(method).isEmpty() && !method.isAnnotationPresent(Answers.class)) {
                    silent.add(resource.getSimpleName() + "." + method.getName());
                }
            }
        }

        assertThat(ResourceClasses.all()).hasSizeGreaterThan(10);
        assertThat(silent).isEmpty();
    }
}
