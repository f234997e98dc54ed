package io.smm.adapter.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertAll;

import io.smm.Smm;
import io.smm.account.Connection;
import io.smm.post.Post;
import io.smm.testkit.MutableClock;
import io.smm.testkit.RecordingSleeper;
import io.smm.testkit.Samples;
import io.smm.testkit.TestSmm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Answers of a real server, recorded by others, through the real adapter: each is served as it was recorded, and what the
 * adapter makes of it is held against the same file read as plain JSON.
 */
@Tag("specs")
class WireSamplesTest {

    @TempDir
    private Path folder;

    @Test
    void everySampleOfACallOfOursIsTakenAsItStands() {
        WireSamplesFolder samples = WireSamplesFolder.beside();
        Map<String, WireSamplesCheck> checks = WireSamplesCheck.all();
        List<WireSamplesSample> decoded = new ArrayList<>();

        try (WireSamplesServer server = new WireSamplesServer()) {
            assertAll(checks.keySet().stream().map(name -> (Executable) () -> {
                check(server, samples, samples, name);
                decoded.add(samples.sample(name));
            }));
        }

        List<String> notCovered = notCovered(samples, checks.keySet());
        assertThat(notCovered)
                .as("samples without a check, each with a reason")
                .containsExactlyInAnyOrderElementsOf(
                        WireSamplesNotOurs.reasons().keySet());
        long refusals = decoded.stream().filter(WireSamplesSample::isRefusal).count();
        System.out.printf(
                "bluesky wire samples: %d decoded (%d answers, %d refusals); %d not, by reason:%n",
                decoded.size(), decoded.size() - refusals, refusals, notCovered.size());
        notCovered.stream()
                .collect(Collectors.groupingBy(WireSamplesNotOurs.reasons()::get, TreeMap::new, Collectors.toList()))
                .forEach((reason, names) -> System.out.printf("  %s: %s%n", reason, String.join(", ", names)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("planted")
    void aPlantedDifferenceIsFound(String name, String place, Object value, String found) {
        WireSamplesFolder samples = WireSamplesFolder.beside();
        WireSamplesFolder copy = samples.copyTo(folder);

        try (WireSamplesServer server = new WireSamplesServer()) {
            check(server, copy, samples, name);
            WireSamplesSample planted = copy.sample(name);
            WireSamplesJson.replace(planted.json(), place, value);
            copy.write(planted);

            assertThatThrownBy(() -> check(server, copy, samples, name))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(name)
                    .hasMessageContaining(found);
        }
    }

    static Stream<Arguments> planted() {
        return Stream.of(
                Arguments.of("51-getPosts", "response.body.posts.0.likeCount", 7, "[reactions]"),
                Arguments.of("51-getPosts", "response.body.posts.1.bookmarkCount", 7, "[saves]"),
                Arguments.of("58-getProfile", "response.body.followersCount", 7, "[followers]"),
                Arguments.of("38-getRecord", "response.body.value.facets.0.index.byteEnd", 14, "mention"),
                Arguments.of(
                        "20-createRecord-post-image-facets",
                        "request.body.record.facets.1.index.byteEnd",
                        44,
                        "[what is sent]"),
                Arguments.of(
                        "20-createRecord-post-image-facets",
                        "request.body.record.embed.images.0.image.size",
                        155,
                        "[what is sent]"),
                Arguments.of("49-getPostThread", "response.body.thread.replies.1.post.cid", "bafyplanted", "version"),
                Arguments.of("12-refreshSession", "response.body.accessJwt", "e30.e30.e30", "[access token]"),
                Arguments.of("60-searchPosts", "response.body.posts.0.cid", "bafyplanted", "version"),
                Arguments.of("44-putRecord-edit-post", "response.body.cid", "bafyplanted", "bafyplanted"),
                Arguments.of("42-putRecord-bad-swap", "response.body.error", "InvalidRequest", "the error"),
                Arguments.of("71-oauth-par-without-dpop", "response.body.request_uri", "urn:planted", "urn:planted"),
                Arguments.of("70-oauth-authorization-server", "response.body.token_endpoint", "https://evil", "token"),
                Arguments.of("31-createRecord-same-rkey-again", "response.status", 400, "[the error]"),
                Arguments.of("39-getRecord-not-found", "response.body.error", "NotFound", "NotFound"));
    }

    @Test
    void aPlantedHeaderIsFound() {
        WireSamplesFolder samples = WireSamplesFolder.beside();
        WireSamplesFolder copy = samples.copyTo(folder);
        String name = "72-createSession-rate-limited";
        for (Map.Entry<String, String> plant : Map.of(
                        "Retry-After", "[wait]", "RateLimit-Reset", "[what the headers say of quotas]")
                .entrySet()) {
            WireSamplesSample planted = samples.sample(name);
            planted.headers().stream()
                    .filter(header -> header.get(0).equals(plant.getKey()))
                    .forEach(header -> header.set(1, "7"));
            copy.write(planted);

            try (WireSamplesServer server = new WireSamplesServer()) {
                assertThatThrownBy(() -> check(server, copy, samples, name))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining(plant.getValue());
            }
        }
    }

    @Test
    void aNewSampleOfACallOfOursIsNotPassedOver() {
        WireSamplesFolder copy = WireSamplesFolder.beside().copyTo(folder);
        copy.write(new WireSamplesSample(
                "75-getProfile-of-another", copy.sample("58-getProfile").json()));

        assertThatThrownBy(() -> notCovered(copy, WireSamplesCheck.all().keySet()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("75-getProfile-of-another");
    }

    @Test
    void whatTheServerRefusedForItsSizeIsRefusedBeforeAnyCall() {
        WireSamplesFolder samples = WireSamplesFolder.beside();
        MutableClock clock = MutableClock.at(Samples.NOON);
        try (WireSamplesServer server = new WireSamplesServer();
                Smm smm = TestSmm.on(clock, RecordingSleeper.moving(clock), BlueskyAdapter.factory());
                WireSamplesRig rig = new WireSamplesRig(server, samples, samples, "05-createSession")) {
            Connection connection = rig.connection(rig.alice(), "05-createSession");
            Map<String, Boolean> passes = new TreeMap<>();
            Map<String, Boolean> accepted = new TreeMap<>();
            for (String name : List.of(
                    "20-createRecord-post-image-facets",
                    "23-createRecord-301-graphemes",
                    "24-createRecord-300-emoji-graphemes",
                    "25-createRecord-3001-bytes",
                    "29-createRecord-five-images")) {
                WireSamplesSample sample = samples.sample(name);
                Post post = WireSamplesPosts.of(WireSamplesJson.at(sample.sent(), "record"));
                passes.put(
                        name,
                        smm.publishing().preflight(post, List.of(connection)).passes());
                accepted.put(name, !sample.isRefusal());
            }

            assertThat(passes).isEqualTo(accepted).containsValues(true, false);
            assertThat(server.exchanges()).isEmpty();
        }
    }

    private static void check(
            WireSamplesServer server, WireSamplesFolder given, WireSamplesFolder recorded, String name) {
        try (WireSamplesRig rig = new WireSamplesRig(server, given, recorded, name)) {
            WireSamplesCheck.all().get(name).check(rig, name);
            rig.checkTraffic(name);
        } catch (RuntimeException | AssertionError failed) {
            throw new AssertionError(name + ": " + failed.getMessage(), failed);
        }
    }

    /** The samples of calls that the adapter does not make; one of a call that it makes must have been checked. */
    private static List<String> notCovered(WireSamplesFolder samples, Set<String> checked) {
        Set<String> ours =
                checked.stream().map(name -> samples.sample(name).call()).collect(Collectors.toSet());
        List<WireSamplesSample> others = samples.all().stream()
                .filter(sample -> !checked.contains(sample.name()))
                .toList();
        assertThat(others.stream()
                        .filter(WireSamplesSample::isCall)
                        .filter(sample -> !WireSamplesNotOurs.reasons().containsKey(sample.name()))
                        .filter(sample -> ours.contains(sample.call()))
                        .map(WireSamplesSample::name))
                .as("samples of calls that the adapter makes, and no check")
                .isEmpty();
        return others.stream().map(WireSamplesSample::name).toList();
    }
}
