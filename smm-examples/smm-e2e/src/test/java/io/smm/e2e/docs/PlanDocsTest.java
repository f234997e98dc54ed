package io.smm.e2e.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.adapter.bluesky.BlueskyCapabilities;
import io.smm.adapter.discord.DiscordCapabilities;
import io.smm.adapter.mastodon.MastodonCapabilities;
import io.smm.core.internal.plan.PlanTransition;
import io.smm.core.internal.plan.PlanTransitions;
import io.smm.e2e.support.Repository;
import io.smm.spi.Settlement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Writes the table instead of checking it when the property {@value Marked#WRITE} is {@code true}. */
class PlanDocsTest {

    @Test
    void thePageOnDurablePublishingShowsTheStepsThatThePlanTakes() throws IOException {
        check("transitions", table());
    }

    @Test
    void thePageOnDurablePublishingShowsHowEachNetworkSettles() throws IOException {
        check(
                "settlements",
                "| network | settled by | a reading may miss what is there for | sending again can double it |\n|---|---|---|---|\n"
                        + row("Bluesky", BlueskyCapabilities.SETTLEMENT)
                        + row("Mastodon", MastodonCapabilities.SETTLEMENT)
                        + row("Discord", DiscordCapabilities.SETTLEMENT));
    }

    private static void check(String name, String generated) throws IOException {
        Path file = Repository.root().resolve("docs/durable-publishing.md");
        Marked marked = new Marked(file, name);
        if (Boolean.getBoolean(Marked.WRITE)) {
            marked.write(generated);
        }
        assertThat(marked.read())
                .as("%s is stale: run this test with -D%s=true", file, Marked.WRITE)
                .isEqualTo(generated.strip());
    }

    private static String row(String network, Settlement settlement) {
        boolean none = settlement.kind() == Settlement.Kind.NONE;
        return "| " + network + " | `" + settlement.kind() + "` | "
                + (none ? "–" : settlement.window().toSeconds() + " s") + " | "
                + (settlement.repeatSafe() ? "no" : "yes") + " |\n";
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
