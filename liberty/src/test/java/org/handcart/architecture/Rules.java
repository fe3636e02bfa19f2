package org.handcart.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The rules of the house, made from {@link House} for a root package: the product's, or that of the planted offenders
 * which every rule must catch. Each rule has a name; the offender of the rule carries it.
 */
final class Rules {

    private final String root;
    private final Map<String, ArchRule> rules = new LinkedHashMap<>();

    private Rules(String root) {
        this.root = root;
    }

    static Map<String, ArchRule> of(String root) {
        Rules house = new Rules(root);
        House.USES.forEach(house::walls);
        house.layers();
        house.technologies();
        house.habits();
        return house.rules;
    }

    private void walls(String context, Set<String> allowed) {
        for (String other : House.USES.keySet()) {
            if (!other.equals(context) && !allowed.contains(other)) {
                rule(
                        "%s does not know %s".formatted(context, other),
                        noClasses()
                                .that()
                                .resideInAPackage(in(context) + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(in(other) + ".."));
            }
        }
        rule(
                "nobody looks inside %s".formatted(context),
                noClasses()
                        .that()
                        .resideOutsideOfPackage(in(context) + "..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(
                                in(context) + ".domain..",
                                in(context) + ".persistence..",
                                in(context) + ".gateway..")));
    }

    private void layers() {
        rule(
                "words know no layer",
                noClasses()
                        .that(areWords())
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(
                                root + ".*.domain..", root + ".*.usecase..", root + ".*.persistence..")));
        rule(
                "rules know no verbs and no storage",
                noClasses()
                        .that()
                        .resideInAPackage(root + ".*.domain..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(root + ".*.persistence..", root + ".*.usecase..")));
        rule(
                "rules carry no behaviour of the container",
                noClasses()
                        .that()
                        .resideInAPackage(root + ".*.domain..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "jakarta.ejb..", "jakarta.inject..", "jakarta.enterprise..", "jakarta.transaction.."));
        rule(
                "storage is imported by nobody",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(root + ".*.persistence..")
                        .should()
                        .dependOnClassesThat(resideInAPackage(root + ".*.persistence..")));
    }

    private void technologies() {
        String[] contexts =
                House.USES.keySet().stream().map(context -> in(context) + "..").toArray(String[]::new);
        rule(
                "contexts know no HTTP, no pages and no JMS",
                noClasses()
                        .that()
                        .resideInAnyPackage(contexts)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "jakarta.ws.rs..", "jakarta.faces..", "jakarta.jms..", "jakarta.servlet.."));
        rule(
                "only the JMS module speaks JMS",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(root + ".jms..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("jakarta.jms.."));
        rule(
                "the web and the JMS module do not meet",
                noClasses()
                        .that()
                        .resideInAnyPackage(root + ".api..", root + ".console..")
                        .should()
                        .dependOnClassesThat(resideInAPackage(root + ".jms..")));
        rule(
                "doors know no rules and no storage",
                noClasses()
                        .that()
                        .resideInAnyPackage(root + ".api..", root + ".console..", root + ".jms..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(root + ".*.domain..", root + ".*.persistence..")));
    }

    private void habits() {
        rule(
                "verbs take an actor and name their permission",
                methods()
                        .that()
                        .arePublic()
                        .and()
                        .areNotStatic()
                        .and()
                        .areDeclaredInClassesThat()
                        .resideInAPackage(root + ".*.usecase..")
                        .and()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith("jakarta.ejb.Stateless")
                        .and()
                        .areDeclaredInClassesThat()
                        .resideOutsideOfPackage(root + ".organisation..")
                        .should(takeAnActorAndRequire()));
        rule(
                "nobody divides but the two primitives",
                noClasses()
                        .that()
                        .resideInAPackage(root + "..")
                        .and()
                        .haveSimpleNameNotEndingWith("Allocation")
                        .and()
                        .haveSimpleNameNotEndingWith("UnitSlices")
                        .should()
                        .callMethodWhere(DescribedPredicate.describe(
                                "divide",
                                call -> call.getName().startsWith("divide")
                                        && (call.getTargetOwner().isEquivalentTo(BigDecimal.class)
                                                || call.getTargetOwner().isEquivalentTo(BigInteger.class)))));
        rule(
                "money never meets double",
                methods()
                        .that()
                        .areDeclaredInClassesThat()
                        .resideInAnyPackage(
                                in("order") + "..",
                                in("payment") + "..",
                                in("cod") + "..",
                                in("cancellation") + "..",
                                in("checkout") + "..",
                                in("pricing") + "..")
                        .should(notTouchDouble()));
        rule(
                "time comes from the clock",
                noClasses()
                        .that()
                        .resideInAnyPackage(House.USES.keySet().stream()
                                .map(context -> in(context) + "..")
                                .toArray(String[]::new))
                        .should()
                        .callMethod(Instant.class, "now")
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis")
                        .orShould()
                        .callMethod(Clock.class, "systemUTC"));
        rule(
                "secrets are compared in constant time",
                noClasses()
                        .that()
                        .resideInAPackage(root + "..")
                        .should()
                        .callMethod(java.util.Arrays.class, "equals", byte[].class, byte[].class));
        rule(
                "injected fields stay in the package",
                com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields()
                        .that()
                        .areAnnotatedWith("jakarta.inject.Inject")
                        .and()
                        .areDeclaredInClassesThat()
                        .resideInAPackage(root + ".*.usecase..")
                        .should()
                        .bePackagePrivate());
        rule(
                "storage stays in its package",
                classes()
                        .that()
                        .resideInAPackage(root + ".*.persistence..")
                        .and()
                        .haveSimpleNameStartingWith("Jpa")
                        .should()
                        .bePackagePrivate());
    }

    private DescribedPredicate<JavaClass> areWords() {
        return DescribedPredicate.describe(
                "words",
                javaClass -> House.USES.keySet().stream()
                        .anyMatch(context -> javaClass.getPackageName().equals(in(context))));
    }

    private ArchCondition<JavaMethod> takeAnActorAndRequire() {
        return condition("take an Actor first and carry @Requires", method -> {
            boolean actorFirst = !method.getRawParameterTypes().isEmpty()
                    && method.getRawParameterTypes().get(0).getSimpleName().equals("Actor");
            boolean requires = method.getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getRawType().getSimpleName().equals("Requires"));
            return actorFirst && requires;
        });
    }

    private static ArchCondition<JavaMethod> notTouchDouble() {
        return condition(
                "not take or return double or float",
                method -> !isFloating(method.getRawReturnType())
                        && method.getRawParameterTypes().stream().noneMatch(Rules::isFloating));
    }

    private static boolean isFloating(JavaClass type) {
        return type.isEquivalentTo(double.class)
                || type.isEquivalentTo(float.class)
                || type.isEquivalentTo(Double.class)
                || type.isEquivalentTo(Float.class);
    }

    private static ArchCondition<JavaMethod> condition(
            String description, java.util.function.Predicate<JavaMethod> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean synthetic = method.getModifiers().contains(JavaModifier.SYNTHETIC);
                events.add(new SimpleConditionEvent(
                        method, synthetic || holds.test(method), method.getFullName() + " must " + description));
            }
        };
    }

    private String in(String context) {
        return root + "." + context;
    }

    private void rule(String name, ArchRule rule) {
        rules.put(name, rule.as(name).allowEmptyShould(true));
    }
}
