package org.handcart.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Stateless;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls of the house stand, and each of them can be seen to stop somebody. */
class ArchitectureTest {

    private static final String ROOT = "org.handcart";
    private static final String PLANTED = ROOT + ".architecture.planted";
    private static final Set<String> NOT_CONTEXTS = Set.of("shared", "api", "console", "jms");

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .importPaths(
                    Path.of("../ejb-module/target/classes"),
                    Path.of("../jms-module/target/classes"),
                    Path.of("../web-module/api/target/classes"),
                    Path.of("../web-module/console/target/classes"));
    private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages(PLANTED);
    private static final JavaClasses TRESPASSERS = MadeUpContexts.compile();
    private static final Map<String, ArchRule> RULES = Rules.of(ROOT);

    static Stream<String> rules() {
        return RULES.keySet().stream();
    }

    static Stream<String> rulesWithAnOffenderOfTheirOwn() {
        return rules().filter(rule -> !rule.contains(" does not know ") && !rule.startsWith("nobody looks inside "));
    }

    static Stream<String> walls() {
        return rules().filter(rule -> rule.contains(" does not know ") || rule.startsWith("nobody looks inside "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds(String rule) {
        RULES.get(rule).check(PRODUCT);
    }

    @ParameterizedTest(name = "catches its offender: {0}")
    @MethodSource("rulesWithAnOffenderOfTheirOwn")
    void bites(String rule) {
        assertThat(Rules.of(PLANTED).get(rule).evaluate(OFFENDERS).hasViolation())
                .as("the planted offender of '%s' is caught", rule)
                .isTrue();
    }

    @ParameterizedTest(name = "catches its offender: {0}")
    @MethodSource("walls")
    void wallBites(String rule) {
        assertThat(Rules.of(MadeUpContexts.ROOT).get(rule).evaluate(TRESPASSERS).hasViolation())
                .as("a trespasser of '%s' is caught", rule)
                .isTrue();
    }

    @Test
    void packagesOnDiskAreTheTable() {
        Set<String> onDisk = PRODUCT.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT + "."))
                .map(name -> name.substring(ROOT.length() + 1).split("\\.")[0])
                .filter(context -> !NOT_CONTEXTS.contains(context))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(onDisk).containsExactlyInAnyOrderElementsOf(House.USES.keySet());
    }

    /** The server knows a verb by its name alone and does not start with two of the same. */
    @Test
    void everyVerbHasANameOfItsOwn() {
        List<String> names = PRODUCT.stream()
                .filter(verb -> verb.isAnnotatedWith(Stateless.class))
                .map(verb -> {
                    String own = verb.getAnnotationOfType(Stateless.class).name();
                    return own.isEmpty() ? verb.getSimpleName() : own;
                })
                .sorted()
                .toList();

        assertThat(names).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void theTableNamesOnlyContexts() {
        assertThat(House.USES.values().stream().flatMap(Set::stream).collect(Collectors.toSet()))
                .isSubsetOf(House.USES.keySet());
    }

    @Test
    void nobodyUsesAContextThatUsesItBack() {
        House.USES
                .keySet()
                .forEach(context -> assertThat(reachable(context, new TreeSet<>()))
                        .as("what %s reaches", context)
                        .doesNotContain(context));
    }

    private static Set<String> reachable(String context, Set<String> seen) {
        House.USES.get(context).stream().filter(seen::add).forEach(next -> reachable(next, seen));
        return seen;
    }
}
