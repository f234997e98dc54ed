package io.smm.e2e.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** The POMs that embedders get: flattened, so that nothing of this build leaks into theirs. */
class PublishedPomsTest {

    private static final String GROUP = "io.github.smm-sdk";

    static Stream<Module> published() {
        return Reactor.published().stream();
    }

    static Stream<Module> publishedJars() {
        return published().filter(Module::isJar);
    }

    @Test
    void publishedModulesAreFound() {
        assertThat(Reactor.published())
                .extracting(Module::artifactId)
                .contains("smm-api", "smm-core", "smm-bom", "smm-metrics", "smm-adapter-memory")
                .doesNotContain("smm-parent", "smm-api-wing", "smm-adapters", "smm-examples", "smm-e2e");
    }

    @ParameterizedTest
    @MethodSource("published")
    void aPublishedPomStandsAlone(Module module) {
        Pom pom = Pom.read(module.flattenedPom());

        assertThat(pom.elements("parent"))
                .as("a parent would have to be published too")
                .isEmpty();
        assertThat(pom.source()).doesNotContain("${revision}");
        assertThat(pom.elements("properties"))
                .as("properties are ours, not the embedder's")
                .isEmpty();
        assertThat(pom.elements("build")).isEmpty();
        assertThat(pom.elements("repositories")).isEmpty();
        assertThat(pom.text("groupId")).contains(GROUP);
        assertThat(pom.text("version")).hasValueSatisfying(v -> assertThat(v).matches("\\d.*"));
        assertThat(pom.texts("licenses/license/name")).containsExactly("Apache-2.0");
    }

    @ParameterizedTest
    @MethodSource("publishedJars")
    void aPublishedJarNamesExactVersionsAndNoTestDependency(Module module) {
        Pom pom = Pom.read(module.flattenedPom());

        assertThat(pom.source()).doesNotContain("${");
        assertThat(pom.elements("dependencyManagement")).isEmpty();
        for (Element dependency : pom.elements("dependencies/dependency")) {
            String name = Pom.child(dependency, "artifactId");
            assertThat(Pom.child(dependency, "version")).as(name).matches("\\d.*");
            assertThat(Pom.child(dependency, "scope")).as(name).isIn("", "compile", "runtime");
        }
    }

    @Test
    void theBomListsOurOwnPublishedModulesAllOfThemAndNothingElse() {
        Pom bom = Pom.read(bom().flattenedPom());
        List<String> lines = bom.elements("dependencyManagement/dependencies/dependency").stream()
                .map(line -> Pom.child(line, "groupId") + ":" + Pom.child(line, "artifactId") + ":"
                        + Pom.child(line, "version").replace("${project.version}", version(bom)))
                .toList();

        assertThat(lines)
                .containsExactlyInAnyOrderElementsOf(publishedJars()
                        .map(m -> GROUP + ":" + m.artifactId() + ":" + version(bom))
                        .toList());
        assertThat(bom.elements("dependencies")).isEmpty();
    }

    private static Module bom() {
        return published()
                .filter(m -> m.artifactId().equals("smm-bom"))
                .findFirst()
                .orElseThrow();
    }

    private static String version(Pom pom) {
        return pom.text("version").orElseThrow();
    }
}
