package io.smm.adapter.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * Answers of GoToSocial and Hollo, recorded by others, through the real adapter: each is served as it was recorded, and what the
 * adapter makes of it is held against the same file read as plain JSON. What it sends is held against what was recorded to be sent.
 */
@Tag("specs")
class WireSamplesTest {

    private static final String NO_PORT = "the SDK has no port for it";

    /** The samples of calls that the adapter does not make, and why. */
    private static final Map<String, String> NOT_COVERED = Map.ofEntries(
            Map.entry("oauth-metadata", "the addresses are the same on all servers, and old ones have no such answer"),
            Map.entry("token-bad-secret", "the adapter asks for no token without an account"),
            Map.entry("media-update-alt", "the description goes with the upload"),
            Map.entry("scheduled-update", "a post is taken back and handed over again"),
            Map.entry("follow-by-b", NO_PORT),
            Map.entry("status-favourited-by", NO_PORT),
            Map.entry("status-reblogged-by", NO_PORT),
            Map.entry("account-followers", NO_PORT),
            Map.entry("timeline-home", NO_PORT),
            Map.entry("streaming-health", "a line is opened and says itself whether it stands"));

    @BeforeEach
    void whereTheSamplesAre() {
        assumeTrue(Files.isDirectory(WireSample.FOLDER), "needs ../shared/wire-samples/mastodon");
    }

    @Test
    void everySampleOfACallOfOursIsTakenAsItStands() {
        List<WireSample> all = WireSample.all();
        List<Executable> runs = new ArrayList<>();
        Set<String> covered = new LinkedHashSet<>();
        for (String folder : List.of("gotosocial", "hollo")) {
            checks().forEach((labels, check) -> {
                List<String> recorded = List.of(labels.split(" ")).stream()
                        .filter(label -> isRecorded(all, folder, label))
                        .toList();
                if (!recorded.isEmpty()) {
                    runs.add(() -> {
                        check(all, folder, recorded, check);
                        recorded.forEach(label -> covered.add(folder + " " + label));
                    });
                }
            });
        }
        runs.add(() -> {
            WireSamplesSessions.codeOfHollo(all);
            covered.add("hollo-oauth apps-register");
            covered.add("hollo-oauth token-code-wrong-verifier");
        });

        runs.add(() -> {
            WireSamplesReading.frames(all);
            covered.add("gotosocial streaming-websocket-frames");
        });

        assertAll(runs);

        Map<String, List<String>> others = new TreeMap<>();
        for (WireSample sample : all) {
            String folder = sample.name().replaceFirst("/.*", "");
            if (!covered.contains(folder + " " + sample.label())) {
                assertThat(NOT_COVERED)
                        .as("a sample that no test reads: " + sample.name())
                        .containsKey(sample.label());
                others.computeIfAbsent(NOT_COVERED.get(sample.label()), why -> new ArrayList<>())
                        .add(sample.name());
            }
        }
        System.out.println("Mastodon's wire samples: " + covered.size() + " of " + all.size()
                + " decoded; not covered: " + others);
    }

    @Test
    void aPlantedDifferenceIsFound() {
        List<WireSample> all = WireSample.all();
        Map<String, WireSample> planted = new LinkedHashMap<>();
        all.forEach(sample -> planted.put(sample.name(), sample));
        String name = "gotosocial/23-status-scheduled";
        Map<String, Object> sent = new LinkedHashMap<>(planted.get(name).json());
        Map<String, Object> request = new LinkedHashMap<>(Map.of(
                "method", "POST",
                "url", planted.get(name).url().toString(),
                "headers", Map.of("Content-Type", "application/json")));
        request.put("body", Map.of("status", "programat", "scheduled_at", "2026-11-23T03:35:11.000Z", "planted", 1));
        sent.put("request", request);
        planted.put(name, new WireSample(name, sent));

        assertThatThrownBy(() -> check(
                        List.copyOf(planted.values()),
                        "gotosocial",
                        List.of("status-scheduled"),
                        WireSamplesPublishing.checks().get("status-scheduled")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("status-scheduled: fields")
                .hasMessageContaining("planted");
    }

    private static Map<String, WireCheck> checks() {
        Map<String, WireCheck> checks = new LinkedHashMap<>();
        checks.putAll(WireSamplesSessions.checks());
        checks.putAll(WireSamplesPublishing.checks());
        checks.putAll(WireSamplesReading.checks());
        return checks;
    }

    private static boolean isRecorded(List<WireSample> all, String folder, String label) {
        return all.stream()
                .anyMatch(sample ->
                        sample.name().startsWith(folder + "/") && sample.label().equals(label));
    }

    private static void check(List<WireSample> all, String folder, List<String> labels, WireCheck check) {
        try (WireBench bench = new WireBench(folder, all)) {
            check.check(bench);
            labels.forEach(bench::requestOf);
            bench.checkTraffic();
        } catch (Exception | AssertionError failed) {
            throw new AssertionError(folder + " " + labels + ": " + failed, failed);
        }
    }
}
