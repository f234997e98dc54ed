package io.smm.e2e.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.e2e.support.Repository;
import io.smm.insight.MetricCatalogue;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Writes the tables instead of checking them when the property {@value Marked#WRITE} is {@code true}. */
class CatalogueDocsTest {

    private static final Path PAGE = Repository.root().resolve("docs/metrics/catalogue.md");

    @Test
    void thePageSaysWhatEachMetricMeans() throws IOException {
        check("metrics", CatalogueTables.meanings(MetricCatalogue.standard()));
    }

    @Test
    void thePageSaysWhatEachNetworkCallsIt() throws IOException {
        check("names", CatalogueTables.names(MetricCatalogue.standard()));
    }

    private static void check(String part, String generated) throws IOException {
        Marked marked = new Marked(PAGE, part);
        if (Boolean.getBoolean(Marked.WRITE)) {
            marked.write(generated);
        }
        assertThat(marked.read())
                .as("%s is stale: run this test with -D%s=true", PAGE, Marked.WRITE)
                .isEqualTo(generated.strip());
    }
}
