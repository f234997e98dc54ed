package io.smm.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.adapter.memory.MemoryActivity;
import io.smm.campaign.Campaign;
import io.smm.campaign.CampaignId;
import io.smm.campaign.Objective;
import io.smm.insight.Exactness;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.metrics.campaign.CampaignReport;
import io.smm.metrics.engagement.EngagementMetrics;
import io.smm.metrics.quality.DataQuality;
import io.smm.metrics.reach.ReachMetrics;
import io.smm.post.PostRef;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Metrics of what people did, against who did it: counts from a simulated network, truth from its book of events. */
class GroundTruthTest {

    private static final Set<MetricId> ALL = Set.of(
            MetricId.IMPRESSIONS,
            MetricId.VIEWS,
            MetricId.REACH,
            MetricId.REACTIONS,
            MetricId.COMMENTS,
            MetricId.SHARES,
            MetricId.SAVES,
            MetricId.PROFILE_VISITS);

    private final SimulatedWorld world = new SimulatedWorld();
    private final Random random = Seed.random("GroundTruthTest");
    private final List<PostRef> refs = IntStream.range(0, 6)
            .mapToObj(i -> world.network.write("bakery", "Bread number " + i))
            .toList();

    @Test
    void metricsAgreeWithThePeopleBehindThem() {
        people(400);
        List<PostInsights> posts = world.read(refs, ALL);
        long displays = 0;
        long reached = 0;
        long interactions = 0;
        long comments = 0;
        for (PostRef ref : refs) {
            MemoryActivity did = world.network.activity(ref);
            displays += did.displays().size();
            reached += new HashSet<>(did.displays()).size();
            comments += world.network.comments(ref).size();
            interactions += did.likes().size()
                    + did.shares().size()
                    + world.network.comments(ref).size();
        }

        assertThat(ReachMetrics.displays(MetricId.IMPRESSIONS).of(posts).fraction())
                .contains(Fraction.of(displays));
        assertThat(ReachMetrics.averageFrequency().of(posts).fraction()).contains(Fraction.of(displays, reached));
        assertThat(EngagementMetrics.byReach(InteractionSet.standard())
                        .of(posts)
                        .fraction())
                .contains(Fraction.of(interactions, reached));
        assertThat(EngagementMetrics.conversationRate().of(posts).fraction())
                .contains(Fraction.of(comments, refs.size()));
        assertThat(DataQuality.check(posts)).isEmpty();
    }

    @Test
    void theSumOfReachesWouldCountPeopleTwiceAndIsRefused() {
        people(400);
        List<PostInsights> posts = world.read(refs, ALL);
        Set<String> everybody = new HashSet<>();
        long sum = 0;
        for (PostRef ref : refs) {
            Set<String> people = new HashSet<>(world.network.activity(ref).displays());
            everybody.addAll(people);
            sum += people.size();
        }

        assertThat(sum).isGreaterThan(everybody.size());
        assertThat(PostQuantity.of(MetricId.REACH).of(posts).reason()).contains(UndefinedReason.NOT_MERGEABLE);
    }

    @Test
    void whatIsSimulatedSaysSo() {
        people(20);
        List<PostInsights> posts = world.read(refs, ALL);
        MetricResult impressions = ReachMetrics.displays(MetricId.IMPRESSIONS).of(posts);

        assertThat(impressions.evidence().sources())
                .extracting(MetricSource::exactness)
                .containsExactly(Exactness.SIMULATED);
        assertThat(impressions.evidence().asOf()).contains(world.clock.instant());
        assertThat(CampaignReport.builder(
                                Campaign.builder(new CampaignId("c"), "Bread", Objective.AWARENESS)
                                        .build(),
                                world.clock.instant())
                        .posts(posts)
                        .build()
                        .simulated())
                .isTrue();
    }

    @Test
    void whatTheNetworkDoesNotReportHasNoNumber() {
        people(20);

        assertThat(PostQuantity.of(MetricId.PROFILE_VISITS)
                        .of(world.read(refs, ALL))
                        .reason())
                .contains(UndefinedReason.NOT_REPORTED_BY_NETWORK);
    }

    /** Few people who do much, so that many see the same post twice and several posts each. */
    private void people(int acts) {
        refs.forEach(ref -> world.network.show("person0", ref));
        for (int i = 0; i < acts; i++) {
            String who = "person" + random.nextInt(40);
            PostRef ref = refs.get(random.nextInt(refs.size()));
            switch (random.nextInt(8)) {
                case 0 -> {
                    world.network.view(who, ref);
                    world.network.like(who, ref);
                }
                case 1 -> {
                    world.network.view(who, ref);
                    world.network.share(who, ref);
                }
                case 2 -> {
                    world.network.view(who, ref);
                    world.network.comment(who, ref, "Good");
                }
                case 3 -> world.network.view(who, ref);
                default -> world.network.show(who, ref);
            }
        }
    }
}
