package org.handcart.cancellation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/cancellation-process.md} says what the code does: its steps are the statuses, each row names tests that are there. */
class ProcessTableTest {

    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+)\\.(\\w+)`");
    private static final Pattern CODE = Pattern.compile("`([A-Z_]+)`");

    @Test
    void theStepsAreTheStatusesWithTheirTransitions() throws IOException {
        Map<String, Set<String>> told = new TreeMap<>();
        for (String[] row : rows("## Steps")) {
            told.put(codes(row[0]).iterator().next(), codes(row[4]));
        }

        Map<String, Set<String>> known = new TreeMap<>();
        for (CancellationStatus status : CancellationStatus.values()) {
            known.put(
                    status.name(),
                    status.next().stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new)));
        }
        assertThat(told).isEqualTo(known);
    }

    @Test
    void everyRowOfWhatGoesWrongHasATestThatIsThere() throws IOException {
        Map<String, String> sources = sources();
        List<String> missing = new ArrayList<>();
        List<String[]> rows = rows("## When something goes wrong");
        for (String[] row : rows) {
            Matcher tests = TEST.matcher(row[3]);
            boolean any = false;
            while (tests.find()) {
                any = true;
                String source = sources.getOrDefault(tests.group(1), "");
                if (!source.contains("void " + tests.group(2) + "(")) {
                    missing.add(tests.group());
                }
            }
            if (!any) {
                missing.add("a test for: " + row[0]);
            }
        }
        assertThat(missing).isEmpty();
        assertThat(rows).hasSizeGreaterThan(15);
    }

    private static Set<String> codes(String cell) {
        Set<String> codes = new TreeSet<>();
        Matcher code = CODE.matcher(cell);
        while (code.find()) {
            codes.add(code.group(1));
        }
        return codes;
    }

    /** The cells of the table under a heading, without its head. */
    private static List<String[]> rows(String heading) throws IOException {
        return Files.readAllLines(Path.of("../docs/cancellation-process.md")).stream()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toArray(String[]::new))
                .toList();
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (String root : List.of("src/test/java", "../liberty/src/test/java")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    sources.merge(name, Files.readString(file), String::concat);
                }
            }
        }
        return sources;
    }
}
