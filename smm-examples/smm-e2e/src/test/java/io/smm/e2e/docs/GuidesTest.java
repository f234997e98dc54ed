package io.smm.e2e.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.e2e.support.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every Java block of a guide compiles and runs, with the names that the guides use for what the reader has already. */
class GuidesTest {

    private static final List<String> PACKAGES = List.of(
            "io.smm",
            "io.smm.account",
            "io.smm.adapter.files",
            "io.smm.adapter.jdbc",
            "io.smm.adapter.media",
            "io.smm.adapter.memory",
            "io.smm.adapter.support.fetch",
            "io.smm.ads",
            "io.smm.audience",
            "io.smm.campaign",
            "io.smm.core",
            "io.smm.crisis",
            "io.smm.error",
            "io.smm.insight",
            "io.smm.json",
            "io.smm.listening",
            "io.smm.metrics",
            "io.smm.metrics.campaign",
            "io.smm.metrics.ids",
            "io.smm.metrics.kpi",
            "io.smm.metrics.plan",
            "io.smm.metrics.reach",
            "io.smm.metrics.website",
            "io.smm.post",
            "io.smm.post.plan",
            "io.smm.privacy",
            "io.smm.spi",
            "io.smm.spi",
            "java.math",
            "java.net",
            "java.nio.charset",
            "java.nio.file",
            "java.time",
            "java.util",
            "java.util.stream",
            "javax.sql");

    static Stream<Path> guides() throws IOException {
        try (Stream<Path> files = Files.list(Repository.root().resolve("docs/guide"))) {
            return files.sorted().toList().stream();
        }
    }

    /** The guide through analytics has names of its own, and a test of its own beside the metrics. */
    static Stream<Path> guidesForAnSmm() throws IOException {
        return guides().filter(guide -> !guide.endsWith("analytics.md"));
    }

    @ParameterizedTest
    @MethodSource("guidesForAnSmm")
    void everyJavaBlockCompilesAndRuns(Path guide, @TempDir Path folder) throws Exception {
        List<String> blocks = SourceCode.blocksOf(guide);

        assertThat(blocks).isNotEmpty();
        for (int i = 0; i < blocks.size(); i++) {
            String name = "Block" + i;
            assertThat(new SourceCode(name, inAMethod(name, blocks.get(i))).run(folder))
                    .endsWith("done");
        }
    }

    @Test
    void thereIsAGuideForEachPillarThatHasSomething() throws IOException {
        assertThat(guides().map(guide -> guide.getFileName().toString()))
                .contains("strategy.md", "publishing.md", "listening.md", "analytics.md", "audience.md");
    }

    private static String inAMethod(String name, String block) {
        String imports = PACKAGES.stream().map(one -> "import " + one + ".*;\n").collect(Collectors.joining());
        return imports + """
                public class %s {
                    public static void main(String[] args) throws Exception {
                        Clock clock = Clock.systemUTC();
                        Secret password = Secret.of("app-password");
                        MemoryNetwork network = MemoryNetwork.builder(clock).account("bakery", password).build();
                        try (Smm smm = SmmBuilder.create().register(MemoryAdapter.factory(network)).build()) {
                            Connection bakery = smm.accounts().connect(new ConnectionRequest(new TenantId("acme"),
                                    new AppId("my-app"), network.network(), network.endpoint(),
                                    new AppPassword("bakery", password)));
                            guide(smm, bakery, network, clock);
                        }
                        System.out.println("done");
                    }
                    static void guide(Smm smm, Connection bakery, MemoryNetwork network, Clock clock) throws Exception {
                %s
                    }
                }
                """.formatted(name, block);
    }
}
