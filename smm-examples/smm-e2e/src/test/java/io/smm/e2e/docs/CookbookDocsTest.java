package io.smm.e2e.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.e2e.support.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Writes the page instead of checking it when the property {@value Marked#WRITE} is {@code true}. */
class CookbookDocsTest {

    private static final Path EXAMPLES =
            Repository.root().resolve("smm-examples/smm-example-cookbook/src/test/java/io/smm/example/cookbook");

    @Test
    void thePageShowsTheExamplesThatTheBuildRuns() throws IOException {
        String generated = CookbookPage.of(EXAMPLES);
        Marked page = new Marked(Repository.root().resolve("docs/cookbook.md"), "examples");
        if (Boolean.getBoolean(Marked.WRITE)) {
            page.write(generated);
        }

        assertThat(page.read())
                .as("docs/cookbook.md is stale: run this test with -D%s=true", Marked.WRITE)
                .isEqualTo(generated.strip());
    }

    @Test
    void noExampleIsLeftOutOfThePage() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            List<String> withExamples = files.filter(CookbookDocsTest::hasExamples)
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .toList();
            assertThat(withExamples).isNotEmpty().isSubsetOf(CookbookPage.chapters());
        }
        long examples = CookbookPage.of(EXAMPLES)
                .lines()
                .filter(line -> line.startsWith("### "))
                .count();
        assertThat(examples).isEqualTo(testsIn(EXAMPLES));
    }

    private static boolean hasExamples(Path file) {
        return tests(file) > 0;
    }

    private static long testsIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(CookbookDocsTest::tests).sum();
        }
    }

    private static long tests(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.strip().equals("@Test")).count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
