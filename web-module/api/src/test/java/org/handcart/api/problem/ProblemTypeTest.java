package org.handcart.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProblemTypeTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (\\d{3}) \\| ([^|]+) \\|");

    @Test
    void theDocumentListsEveryTypeAsItIs() throws Exception {
        String document = Files.readString(Path.of("../../docs/problems.md"));
        List<String> documented = ROW.matcher(document)
                .results()
                .map(row ->
                        row.group(1) + " " + row.group(2) + " " + row.group(3).strip())
                .toList();

        assertThat(documented)
                .containsExactlyElementsOf(Arrays.stream(ProblemType.values())
                        .map(type -> type.slug() + " " + type.status() + " " + type.title())
                        .toList());
    }

    @Test
    void everyTypeIsAnError() {
        assertThat(ProblemType.values())
                .allSatisfy(type -> assertThat(type.status()).isBetween(400, 599));
    }

    @Test
    void everyExceptionThatReachesTheDoorsHasAProblemOfItsOwn() throws Exception {
        String descriptor = Files.readString(Path.of("../../ejb-module/src/main/resources/META-INF/ejb-jar.xml"));
        List<String> exceptions = Pattern.compile("<exception-class>(.+)</exception-class>")
                .matcher(descriptor)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();

        assertThat(exceptions)
                .hasSizeGreaterThan(8)
                .allSatisfy(name -> assertThat(Failures.problemOf(Exceptions.make(Class.forName(name)))
                                .type())
                        .isNotEqualTo(ProblemType.INTERNAL));
    }
}
