package io.smm.e2e.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be said only when every module has been tested and packed; runs in the verify phase. */
@Tag("packaged")
class PackagedTest {

    private static final int JAVA_17 = 61;
    private static final long MEBIBYTE = 1 << 20;

    static Stream<Module> jars() {
        return Reactor.withMainCode().stream();
    }

    @ParameterizedTest
    @MethodSource("jars")
    void theJarNamesItsModule(Module module) throws IOException {
        try (JarFile jar = new JarFile(jarOf(module).toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
                    .isEqualTo(module.rootPackage().orElseThrow());
        }
    }

    @ParameterizedTest
    @MethodSource("jars")
    void theJarCarriesItsLicence(Module module) throws IOException {
        try (JarFile jar = new JarFile(jarOf(module).toFile())) {
            assertThat(jar.getEntry("META-INF/LICENSE")).as("META-INF/LICENSE").isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("jars")
    void theJarHoldsJava17ByteCode(Module module) throws IOException {
        try (JarFile jar = new JarFile(jarOf(module).toFile())) {
            int classes = 0;
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().endsWith(".class")) {
                    classes++;
                    byte[] head = jar.getInputStream(entry).readNBytes(8);
                    assertThat((head[6] & 0xff) << 8 | head[7] & 0xff)
                            .as(entry.getName())
                            .isEqualTo(JAVA_17);
                }
            }
            assertThat(classes).isPositive();
        }
    }

    @Test
    void theApiIsSmallerThanAMebibyte() throws IOException {
        Module api = Reactor.withMainCode().stream()
                .filter(module -> module.artifactId().equals("smm-api"))
                .findFirst()
                .orElseThrow();

        assertThat(Files.size(jarOf(api))).isBetween(1L, MEBIBYTE - 1);
    }

    @Test
    void noTestIsSkippedWithoutNamingTheFolderOrProfileItNeeds() {
        List<SkippedTests> reports = Reactor.jars().stream()
                .map(m -> m.folder().resolve("target").resolve(reportsFolder()))
                .filter(Files::isDirectory)
                .map(SkippedTests::in)
                .toList();

        assertThat(reports.stream().mapToInt(SkippedTests::tests).sum())
                .as("tests that reported")
                .isPositive();
        assertThat(reports).flatExtracting(SkippedTests::unexplained).isEmpty();
    }

    private static String reportsFolder() {
        return System.getProperty("smm.test.reports", "surefire-reports");
    }

    private static Path jarOf(Module module) {
        try (Stream<Path> files = Files.list(module.folder().resolve("target"))) {
            List<Path> found = files.filter(f ->
                            f.getFileName().toString().matches(module.artifactId() + "-\\d[^-]*(-SNAPSHOT)?\\.jar"))
                    .toList();
            assertThat(found).as("the jar of " + module).hasSize(1);
            return found.get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
