package io.smm.e2e.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Capabilities;
import io.smm.Network;
import io.smm.Smm;
import io.smm.adapter.bluesky.BlueskyAdapter;
import io.smm.adapter.discord.DiscordAdapter;
import io.smm.adapter.mastodon.MastodonAdapter;
import io.smm.adapter.memory.MemoryAdapter;
import io.smm.adapter.memory.MemoryNetwork;
import io.smm.adapter.x.XAdapter;
import io.smm.core.SmmBuilder;
import io.smm.e2e.support.Repository;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Writes the tables instead of checking them when the property {@value Marked#WRITE} is {@code true}. */
class CapabilityDocsTest {

    private final Smm smm = SmmBuilder.create()
            .register(BlueskyAdapter.factory())
            .register(DiscordAdapter.factory())
            .register(MastodonAdapter.factory())
            .register(MemoryAdapter.factory(
                    MemoryNetwork.builder(Clock.systemUTC()).build()))
            .register(XAdapter.factory())
            .build();

    @AfterEach
    void close() {
        smm.close();
    }

    @Test
    void theReadmesMatrixIsWhatTheAdaptersDeclare() throws IOException {
        List<Capabilities> networks = List.of(
                smm.capabilities(Network.BLUESKY),
                smm.capabilities(Network.DISCORD),
                smm.capabilities(Network.MASTODON),
                smm.capabilities(Network.X),
                smm.capabilities(Network.MEMORY));

        check(Repository.root().resolve("README.md"), CapabilityTables.matrix(networks));
    }

    @Test
    void blueskysPageSaysWhatItsAdapterDeclares() throws IOException {
        check(
                Repository.root().resolve("docs/networks/bluesky.md"),
                CapabilityTables.details(smm.capabilities(Network.BLUESKY)));
    }

    @Test
    void discordsPageSaysWhatItsAdapterDeclares() throws IOException {
        check(
                Repository.root().resolve("docs/networks/discord.md"),
                CapabilityTables.details(smm.capabilities(Network.DISCORD)));
    }

    @Test
    void mastodonsPageSaysWhatItsAdapterDeclares() throws IOException {
        check(
                Repository.root().resolve("docs/networks/mastodon.md"),
                CapabilityTables.details(smm.capabilities(Network.MASTODON)));
    }

    @Test
    void xsPageSaysWhatItsAdapterDeclares() throws IOException {
        check(Repository.root().resolve("docs/networks/x.md"), CapabilityTables.details(smm.capabilities(Network.X)));
    }

    private static void check(Path file, String generated) throws IOException {
        Marked marked = new Marked(file, "capabilities");
        if (Boolean.getBoolean(Marked.WRITE)) {
            marked.write(generated);
        }
        assertThat(marked.read())
                .as("%s is stale: run this test with -D%s=true", file, Marked.WRITE)
                .isEqualTo(generated.strip());
    }
}
