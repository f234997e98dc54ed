package io.smm.e2e.architecture;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.smm.e2e.build.Module;
import io.smm.e2e.build.Reactor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No type of the API without a use: each public type is used by the engine, an adapter, the metrics, the testkit, or an example
 * of the cookbook. Writing a value as JSON is no use.
 */
class TypesInUseTest {

    private static final String API = "smm-api";
    private static final Set<String> NO_USERS = Set.of(API, "smm-json");
    private static final String COOKBOOK = "smm-example-cookbook";

    private static final String OTHER_NETWORKS =
            "says what networks do that have no adapter here yet; record 0210 shows which";
    private static final String MADE_BY_CRITERIA = "a part of the tree that Criteria makes and Criterion seals";
    private static final String GENERATED_PAGE = "the page of the catalogue is generated from it";

    /** Types that stand without a use, and why. */
    private static final Map<String, String> EXCEPT = Map.ofEntries(
            entry("io.smm.account.OAuth1Scheme", OTHER_NETWORKS),
            entry("io.smm.ads.AdBreakdown", OTHER_NETWORKS),
            entry("io.smm.audience.AllOf", MADE_BY_CRITERIA),
            entry("io.smm.audience.AnyOf", MADE_BY_CRITERIA),
            entry("io.smm.audience.Not", MADE_BY_CRITERIA),
            entry("io.smm.audience.CustomerValue", MADE_BY_CRITERIA),
            entry("io.smm.audience.Engaged", MADE_BY_CRITERIA),
            entry("io.smm.audience.Following", MADE_BY_CRITERIA),
            entry("io.smm.audience.Lookalike", MADE_BY_CRITERIA),
            entry("io.smm.insight.FactStatus", GENERATED_PAGE),
            entry("io.smm.insight.MetricKind", GENERATED_PAGE),
            entry("io.smm.insight.Finality", "callers ask a lineage for it: the guide through numbers does"));

    private final Set<String> used = used();

    @Test
    void eachPublicTypeOfTheApiIsUsedOutsideIt() {
        assertThat(publicTypes())
                .isNotEmpty()
                .filteredOn(type -> !used.contains(type))
                .filteredOn(type -> !EXCEPT.containsKey(type))
                .as("public types of the API that nobody uses, all modules being built")
                .isEmpty();
    }

    @Test
    void noExceptionIsStale() {
        List<String> types = publicTypes();

        assertThat(EXCEPT.keySet()).allMatch(types::contains);
        assertThat(EXCEPT.keySet()).filteredOn(used::contains).isEmpty();
        assertThat(EXCEPT.values()).noneMatch(String::isBlank);
    }

    private static List<String> publicTypes() {
        return House.main().of(module(API)).stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getName)
                .sorted()
                .toList();
    }

    private static Set<String> used() {
        Stream<JavaClass> main = Reactor.jars().stream()
                .filter(module -> !NO_USERS.contains(module.artifactId()))
                .flatMap(module -> House.main().of(module).stream());
        Stream<JavaClass> cookbook = House.tests().of(module(COOKBOOK)).stream();
        return Stream.concat(main, cookbook)
                .flatMap(user -> Stream.concat(
                        user.getDirectDependenciesFromSelf().stream().map(Dependency::getTargetClass), passedOn(user)))
                .map(target -> topLevel(target.getBaseComponentType().getName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What goes from one call straight into another: such a value's type is in no line of the user's own. */
    private static Stream<JavaClass> passedOn(JavaClass user) {
        return user.getCodeUnitCallsFromSelf().stream()
                .map(JavaCodeUnitAccess::getTarget)
                .flatMap(target ->
                        Stream.concat(Stream.of(target.getRawReturnType()), target.getRawParameterTypes().stream()));
    }

    private static String topLevel(String name) {
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }

    private static Module module(String artifactId) {
        return Reactor.modules().stream()
                .filter(module -> module.artifactId().equals(artifactId))
                .filter(Module::isJar)
                .findFirst()
                .orElseThrow();
    }
}
