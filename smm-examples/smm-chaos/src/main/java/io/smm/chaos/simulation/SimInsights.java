package io.smm.chaos.simulation;

import io.smm.account.Connection;
import io.smm.error.ErrorDetails;
import io.smm.error.NetworkDownException;
import io.smm.error.RetryAdvice;
import io.smm.insight.AccountInsights;
import io.smm.insight.Lineage;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.post.PostRef;
import io.smm.spi.InsightReader;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells how often a post was liked. */
final class SimInsights implements InsightReader {

    private final World world;
    private final SimNetwork network;

    SimInsights(World world, SimNetwork network) {
        this.world = world;
        this.network = network;
    }

    @Override
    public Set<MetricId> postMetrics() {
        return Set.of(MetricId.REACTIONS);
    }

    @Override
    public Set<MetricId> accountMetrics() {
        return Set.of();
    }

    @Override
    public List<PostInsights> posts(Connection connection, List<PostRef> posts, Set<MetricId> metrics) {
        world.step();
        world.passTime(world.callTime());
        if (world.chance(15)) {
            throw new NetworkDownException(ErrorDetails.of("the reading failed", RetryAdvice.sameCall())
                    .network(connection.network())
                    .build());
        }
        Lineage lineage = Lineage.builder(
                        connection.network(), "likes", world.clock().instant())
                .build();
        return posts.stream()
                .map(post -> PostInsights.builder(post)
                        .reading(MetricId.REACTIONS, Reading.of(network.likes(post.id()), lineage))
                        .build())
                .toList();
    }

    @Override
    public AccountInsights account(Connection connection, Set<MetricId> metrics) {
        return new AccountInsights(connection.account(), Map.of());
    }
}
