package io.smm.adapter.bluesky.internal.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Network;
import io.smm.adapter.bluesky.internal.wire.AuthorWire;
import io.smm.adapter.bluesky.internal.wire.CountsWire;
import io.smm.adapter.bluesky.internal.wire.ProfileWire;
import io.smm.adapter.support.Field;
import io.smm.insight.Exactness;
import io.smm.insight.Lineage;
import io.smm.insight.MetricId;
import io.smm.insight.Reading;
import io.smm.insight.TimeBasis;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each count is read as what it is; what is absent or null is unknown, and what is not counted is not reported. */
class ReadingsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final CountsWire COUNTS = new CountsWire(one(1), one(2), one(3), one(4), one(0));
    private static final CountsWire NO_COUNTS = new CountsWire(
            new Field.Absent<>(), new Field.Null<>(), new Field.Absent<>(), new Field.Absent<>(), new Field.Absent<>());
    private static final ProfileWire PROFILE = new ProfileWire(
            new AuthorWire("did:plc:abc", "alice.test"), Optional.empty(), one(7), one(0), new Field.Absent<>());

    private static Reading ofPost(MetricId metric, CountsWire counts, Instant observedAt) {
        Map<MetricId, Reading> readings = new HashMap<>();
        Readings.ofPosts(Set.of(metric), observedAt).read(counts, readings::put);
        return readings.get(metric);
    }

    static Stream<Arguments> ofPosts() {
        return Stream.of(
                Arguments.of(MetricId.REACTIONS, "likeCount", 1),
                Arguments.of(MetricId.COMMENTS, "replyCount", 2),
                Arguments.of(MetricId.SHARES, "repostCount", 3),
                Arguments.of(MetricId.QUOTES, "quoteCount", 4),
                Arguments.of(MetricId.SAVES, "bookmarkCount", 0));
    }

    @ParameterizedTest
    @MethodSource("ofPosts")
    void aCountKeepsItsNameAndLineage(MetricId metric, String nativeName, long count) {
        Reading.Value value = (Reading.Value) ofPost(metric, COUNTS, NOW);

        Lineage lineage = value.lineage();
        assertThat(value.number()).isEqualTo(BigDecimal.valueOf(count));
        assertThat(lineage.network()).isEqualTo(Network.BLUESKY);
        assertThat(lineage.nativeName()).isEqualTo(nativeName);
        assertThat(lineage.timeBasis()).isEqualTo(TimeBasis.LIFETIME);
        assertThat(lineage.observedAt()).contains(NOW);
        assertThat(lineage.exactness()).isEqualTo(Exactness.EXACT);
        assertThat(lineage.isFinal()).isFalse();
        assertThat(lineage.definition()).isPresent();
    }

    @Test
    void anAbsentCountAndANullAreUnknownAndNotZero() {
        assertThat(ofPost(MetricId.REACTIONS, NO_COUNTS, NOW))
                .isEqualTo(new Reading.Unknown("likeCount is absent in the answer"));
        assertThat(ofPost(MetricId.COMMENTS, NO_COUNTS, NOW))
                .isEqualTo(new Reading.Unknown("replyCount is null in the answer"));
    }

    @Test
    void whatTheNetworkDoesNotCountIsNotReported() {
        for (MetricId metric : new MetricId[] {
            MetricId.REACH, MetricId.IMPRESSIONS, MetricId.VIEWS, MetricId.CLICKS, MetricId.FOLLOWERS
        }) {
            assertThat(ofPost(metric, COUNTS, NOW))
                    .isInstanceOfSatisfying(
                            Reading.NotReported.class, r -> assertThat(r.why()).startsWith(metric + ": not reported"));
        }
        assertThat(Readings.ofAccount(MetricId.REACH, PROFILE, NOW)).isInstanceOf(Reading.NotReported.class);
    }

    @Test
    void aPostThatDidNotComeIsUnknownInWhatIsCountedOnly() {
        assertThat(Readings.ofMissingPost(MetricId.REACTIONS)).isInstanceOf(Reading.Unknown.class);
        assertThat(Readings.ofMissingPost(MetricId.REACH)).isInstanceOf(Reading.NotReported.class);
    }

    @Test
    void numbersOfAnAccountAreASnapshot() {
        Reading.Value followers = (Reading.Value) Readings.ofAccount(MetricId.FOLLOWERS, PROFILE, NOW);

        assertThat(followers.number()).isEqualTo(BigDecimal.valueOf(7));
        assertThat(followers.lineage().nativeName()).isEqualTo("followersCount");
        assertThat(followers.lineage().timeBasis()).isEqualTo(TimeBasis.SNAPSHOT);
        assertThat(Readings.ofAccount(MetricId.FOLLOWING, PROFILE, NOW).value()).contains(BigDecimal.ZERO);
        assertThat(Readings.ofAccount(MetricId.POSTS, PROFILE, NOW))
                .isEqualTo(new Reading.Unknown("postsCount is absent in the answer"));
    }

    @Test
    void theDeclaredMetricsAreThoseThatAreRead() {
        assertThat(Readings.postMetrics())
                .containsExactlyInAnyOrder(
                        MetricId.REACTIONS, MetricId.COMMENTS, MetricId.SHARES, MetricId.QUOTES, MetricId.SAVES);
        assertThat(Readings.accountMetrics())
                .containsExactlyInAnyOrder(MetricId.FOLLOWERS, MetricId.FOLLOWING, MetricId.POSTS);
    }

    private static Field<Long> one(long count) {
        return new Field.Present<>(count);
    }
}
