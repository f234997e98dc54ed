package io.smm.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Capability;
import io.smm.Network;
import io.smm.Smm;
import io.smm.account.Connection;
import io.smm.error.InvalidInputException;
import io.smm.post.AccountPreflight;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.post.Violation;
import io.smm.testkit.Samples;
import io.smm.testkit.TestImages;
import io.smm.testkit.TestSmm;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MemoryProfileTest {

    static Stream<MemoryProfile> builtIn() {
        return Stream.of(
                MemoryProfile.complete(), MemoryProfile.microblog(), MemoryProfile.photos(), MemoryProfile.longText());
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void everyStatementSaysThatItIsASimulatedProfile(MemoryProfile profile) {
        assertThat(profile.capabilities(Network.MEMORY).declared())
                .hasSize(Capability.values().length)
                .allSatisfy(
                        statement -> assertThat(statement.source()).isEqualTo("simulated profile: " + profile.name()));
        assertThat(profile.rules().source()).isEqualTo("simulated profile: " + profile.name());
    }

    @Test
    void oneBadPostViolatesAllThreeNetworksInTheirOwnWays() {
        Post bad = Post.builder(PostPart.builder(PostText.of("x".repeat(3_001)))
                        .image(TestImages.png(1, ""))
                        .image(TestImages.png(2, ""))
                        .build())
                .then(PostPart.of(PostText.of("A second part")))
                .build();

        assertThat(rules(MemoryProfile.microblog(), bad)).contains("text.x-weighted", "capability.publish-thread");
        assertThat(rules(MemoryProfile.photos(), bad))
                .contains("text.utf16-unit", "image.type", "media.least", "capability.publish-thread");
        assertThat(rules(MemoryProfile.longText(), bad))
                .contains("text.code-point", "images.most", "capability.publish-thread");
    }

    @Test
    void oneGoodPostPassesOnAllThree() {
        Post good = Post.builder(PostPart.builder(PostText.of("Fresh bread, every morning."))
                        .image(TestImages.jpeg("A loaf of bread"))
                        .build())
                .build();

        assertThat(rules(MemoryProfile.microblog(), good)).isEmpty();
        assertThat(rules(MemoryProfile.photos(), good)).isEmpty();
        assertThat(rules(MemoryProfile.longText(), good)).isEmpty();
    }

    @Test
    void aCapabilityTakenAwayNeedsAReason() {
        assertThatThrownBy(() -> MemoryProfile.complete().without(Capability.ANSWER, " ", ""))
                .isInstanceOf(InvalidInputException.class);
    }

    private static List<String> rules(MemoryProfile profile, Post post) {
        Network network = new Network(profile.name());
        VirtualClock clock = VirtualClock.startingAt(Instant.parse("2026-05-04T08:00:00Z"));
        MemoryNetwork world =
                MemoryNetwork.builder(clock).network(network).profile(profile).build();
        Connection connection = Samples.connection(network);
        try (Smm smm = TestSmm.on(clock, clock, MemoryAdapter.factory(world))) {
            AccountPreflight account = smm.publishing()
                    .preflight(post, List.of(connection))
                    .accounts()
                    .get(0);
            return account.violations().stream()
                    .filter(violation -> violation.severity() == Violation.Severity.BLOCKER)
                    .map(Violation::rule)
                    .toList();
        }
    }
}
