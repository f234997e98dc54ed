package io.smm.core.internal.plan;

import io.smm.Capabilities;
import io.smm.Capability;
import io.smm.account.Connection;
import io.smm.core.internal.Registry;
import io.smm.core.internal.account.GrantedAccess;
import io.smm.core.internal.preflight.Blockers;
import io.smm.core.internal.preflight.Preflight;
import io.smm.error.Faults;
import io.smm.error.UnsupportedCapabilityException;
import io.smm.insight.MetricId;
import io.smm.post.PublishRequest;
import io.smm.post.RequestKey;
import io.smm.post.plan.FollowUp;
import io.smm.post.plan.FollowUpCondition;
import io.smm.post.plan.ScheduleRequest;
import io.smm.spi.NetworkAdapter;
import java.util.Optional;
import java.util.Set;

/** Refuses follow-ups that can never be: before the post is planned, not weeks later. What they follow has no id yet. */
final class FollowUpCheck {

    private static final int LONGEST_KEY = 140;
    private static final String BETWEEN = "/then/";

    private final Registry registry;
    private final Preflight preflight;

    FollowUpCheck(Registry registry, Preflight preflight) {
        this.registry = registry;
        this.preflight = preflight;
    }

    /** The key under which a follow-up is planned: the same for whoever plans it. */
    static RequestKey key(RequestKey base, FollowUp followUp) {
        return new RequestKey(base.value() + BETWEEN + followUp.name());
    }

    void refuse(ScheduleRequest request) {
        if (request.followUps().isEmpty()) {
            return;
        }
        Connection connection = request.connection();
        NetworkAdapter adapter = registry.require(connection.network());
        Capabilities capabilities = GrantedAccess.capabilities(adapter, connection);
        Faults faults = Faults.of("ScheduleRequest")
                .check(
                        request.key().value().length() <= LONGEST_KEY,
                        "key",
                        "must have at most 140 characters where something follows");
        for (FollowUp followUp : request.followUps()) {
            faults.check(
                    hasMediaThatStay(followUp),
                    "followUps[" + followUp.name() + "].post",
                    "has media that can be read once: give a file, bytes or an address");
            needed(followUp).ifPresent(capability -> require(capabilities, capability));
            if (followUp.condition().isPresent()) {
                require(capabilities, Capability.POST_INSIGHTS);
                MetricId metric =
                        followUp.condition().map(FollowUpCondition::metric).orElseThrow();
                Set<MetricId> reported = adapter.insightReader()
                        .map(reader -> reader.postMetrics())
                        .orElse(Set.of());
                faults.check(
                        reported.contains(metric),
                        "followUps[" + followUp.name() + "].condition",
                        connection.network() + " does not report " + metric.id() + " of a post, but " + reported);
            }
        }
        faults.raise();
        for (FollowUp followUp : request.followUps()) {
            followUp.post().ifPresent(post -> {
                PublishRequest plain = PublishRequest.of(connection, post);
                Blockers.refuse(preflight
                        .check(request.destination().map(plain::to).orElse(plain))
                        .report());
            });
        }
    }

    /** It waits in the plan, where nothing spools for it. */
    private static boolean hasMediaThatStay(FollowUp followUp) {
        return followUp.post().stream()
                .flatMap(post -> post.parts().stream())
                .flatMap(part -> part.media().stream())
                .allMatch(item ->
                        item.source().repeatable() || item.source().publicUrl().isPresent());
    }

    private static Optional<Capability> needed(FollowUp followUp) {
        return switch (followUp.kind()) {
            case COMMENT -> Optional.of(Capability.PUBLISH_REPLY);
            case QUOTE -> Optional.of(Capability.PUBLISH_QUOTE);
            case REPOST -> Optional.of(Capability.REPOST);
            case POST -> Optional.empty();
        };
    }

    private static void require(Capabilities capabilities, Capability capability) {
        if (!capabilities.supports(capability)) {
            throw new UnsupportedCapabilityException(capabilities.network(), capabilities.of(capability));
        }
    }
}
