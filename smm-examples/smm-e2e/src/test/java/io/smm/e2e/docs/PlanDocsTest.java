package io.smm.e2e.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.core.internal.plan.PlanTransition;
import io.smm.core.internal.plan.PlanTransitions;
import io.smm.e2e.support.Repository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Writes the table instead of checking it when the property {@value Marked#WRITE} is {@code true}. */
class PlanDocsTest {

    @Test
    void thePageOnDurablePublishingShowsTheStepsThatThePlanTakes() throws IOException {
        Path file = Repository.root().resolve("docs/durable-publishing.md");
        Marked marked = new Marked(file, "transitions");
        if (Boolean.getBoolean(Marked.WRITE)) {
            marked.write(table());
        }
        assertThat(marked.read())
                .as("%s is stale: run this test with -D%s=true", file, Marked.WRITE)
                .isEqualTo(table().strip());
    }

    private static String table() {
        return PlanTransitions.all().stream()
                .map(PlanDocsTest::row)
                .collect(Collectors.joining("\n", "| from | to | by | when |\n|---|---|---|---|\n", "\n"));
    }

    private static String row(PlanTransition step) {
        return "| " + step.from().map(state -> "`" + state + "`").orElse("") + " | `" + step.to() + "` | "
                + step.by().name().toLowerCase(Locale.ROOT) + " | " + step.when() + " |";
    }
}
