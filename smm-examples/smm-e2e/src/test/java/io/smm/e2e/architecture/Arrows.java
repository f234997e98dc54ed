package io.smm.e2e.architecture;

import io.smm.e2e.build.Module;
import java.util.Map;
import java.util.Set;

/** The arrows between modules; what is not listed here is refused. Every module may also see the API and itself. */
final class Arrows {

    private static final Map<String, Set<String>> BEYOND_THE_API = Map.ofEntries(
            Map.entry("smm-api", Set.of()),
            Map.entry("smm-core", Set.of()),
            Map.entry("smm-json", Set.of()),
            Map.entry("smm-testkit", Set.of("smm-core")),
            Map.entry("smm-metrics", Set.of()),
            Map.entry("smm-adapter-support", Set.of()),
            Map.entry("smm-adapter-memory", Set.of()),
            Map.entry("smm-adapter-bluesky", Set.of("smm-adapter-support")),
            Map.entry("smm-adapter-discord", Set.of("smm-adapter-support")),
            Map.entry("smm-adapter-mastodon", Set.of("smm-adapter-support")),
            Map.entry("smm-adapter-x", Set.of("smm-adapter-support")),
            Map.entry("smm-adapter-files", Set.of("smm-metrics")),
            Map.entry("smm-adapter-html", Set.of("smm-metrics")),
            Map.entry("smm-adapter-media", Set.of()),
            Map.entry("smm-adapter-jdbc", Set.of("smm-json")));

    private Arrows() {}

    static boolean allows(Module from, Module to) {
        if (from.equals(to) || from.inExamples()) {
            return true;
        }
        Set<String> beyond = BEYOND_THE_API.get(from.artifactId());
        if (beyond == null) {
            throw new IllegalStateException(from + " has no arrows: add it to " + Arrows.class.getSimpleName()
                    + ", to its own POM and to the architecture");
        }
        return to.artifactId().equals("smm-api") || beyond.contains(to.artifactId());
    }
}
