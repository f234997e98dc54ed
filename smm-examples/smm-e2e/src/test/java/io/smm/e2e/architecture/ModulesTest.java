package io.smm.e2e.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import io.smm.e2e.build.Module;
import io.smm.e2e.build.Reactor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may see whom, and where each class lives. */
class ModulesTest {

    private final House house = House.main();

    static Stream<Module> modules() {
        return Reactor.withMainCode().stream();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void classesOfTheModuleWereRead(Module module) {
        assertThat(house.of(module)).isNotEmpty();
    }

    @Test
    void modulesSeeOnlyWhatTheArrowsAllow() {
        assertThat(crossings((from, to) -> !Arrows.allows(moduleOf(from), moduleOf(to))))
                .isEmpty();
    }

    @Test
    void nobodyUsesTheInternalsOfAnotherModule() {
        assertThat(crossings((from, to) -> isInternal(to))).isEmpty();
    }

    @Test
    void everyModuleHasOneRootPackageOfItsOwn() {
        List<Module> modules = modules().toList();
        assertThat(modules).allSatisfy(m -> assertThat(m.rootPackage()).isPresent());
        assertThat(modules).extracting(m -> m.rootPackage().orElseThrow()).doesNotHaveDuplicates();

        List<String> strays = house.stream()
                .filter(c ->
                        !ownerOf(c.getPackageName(), modules).equals(moduleOf(c).artifactId()))
                .map(c -> c.getName() + " lies in " + moduleOf(c) + ", its package belongs to "
                        + ownerOf(c.getPackageName(), modules))
                .toList();
        assertThat(strays).isEmpty();
    }

    @Test
    void noPackageIsSplitBetweenModules() {
        Map<String, Set<String>> modulesByPackage = new TreeMap<>();
        house.stream()
                .forEach(c -> modulesByPackage
                        .computeIfAbsent(c.getPackageName(), p -> new TreeSet<>())
                        .add(moduleOf(c).artifactId()));

        modulesByPackage.values().removeIf(modules -> modules.size() == 1);
        assertThat(modulesByPackage).isEmpty();
    }

    private List<String> crossings(BiPredicate<JavaClass, JavaClass> isFault) {
        return house.stream()
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .filter(d -> house.moduleOf(d.getTargetClass()).isPresent())
                .filter(d -> !moduleOf(d.getOriginClass()).equals(moduleOf(d.getTargetClass())))
                .filter(d -> isFault.test(d.getOriginClass(), d.getTargetClass()))
                .map(Dependency::getDescription)
                .distinct()
                .sorted()
                .toList();
    }

    private Module moduleOf(JavaClass type) {
        return house.moduleOf(type).orElseThrow();
    }

    private static boolean isInternal(JavaClass type) {
        return List.of(type.getPackageName().split("\\.")).contains("internal");
    }

    /** The module with the longest root package above the given one: {@code io.smm.core} is core's, not the API's. */
    private static String ownerOf(String packageName, List<Module> modules) {
        return modules.stream()
                .filter(m -> m.isUnderRoot(packageName))
                .max((a, b) -> Integer.compare(length(a), length(b)))
                .map(Module::artifactId)
                .orElse("no module");
    }

    private static int length(Module module) {
        return module.rootPackage().orElseThrow().length();
    }
}
