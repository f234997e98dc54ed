package io.smm.metrics.campaign;

import io.smm.campaign.Campaign;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.listening.Signal;
import io.smm.metrics.InteractionSet;
import io.smm.metrics.MetricName;
import io.smm.metrics.PostQuantity;
import io.smm.metrics.PostRatio;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import io.smm.metrics.engagement.EngagementMetrics;
import io.smm.metrics.quality.Finding;
import io.smm.metrics.report.Cell;
import io.smm.post.PostRef;
import io.smm.post.Publication;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What all sections of a campaign's report are made of. */
record ReportInput(
        Campaign campaign,
        List<PostInsights> readings,
        List<PostInsights> posts,
        Map<PostKey, String> titles,
        Optional<List<Signal>> comments,
        Map<PostKey, Publication> answers,
        List<Finding> findings,
        CampaignKpis kpis,
        PlanInput plan,
        List<PostCascade> cascades,
        InteractionSet interactions,
        Optional<String> label,
        List<Period> periods,
        ZoneId zone,
        int rowLimit) {

    String title(PostInsights post) {
        return title(post.post());
    }

    /** The title that was given, else the beginning of what was published, else the id. */
    String title(PostRef post) {
        String given = titles.get(PostKey.of(post));
        return given != null ? given : plan.title(post).orElse(post.id());
    }

    Optional<Publication> answer(Signal comment) {
        return Optional.ofNullable(answers.get(PostKey.of(comment.ref())));
    }

    boolean isTimed(PostInsights post) {
        return post.publishedAt().isPresent() || post.publishedAtLocal().isPresent();
    }

    Cell published(PostInsights post) {
        return post.publishedAt()
                .<Cell>map(Cell.Moment::new)
                .or(() -> post.publishedAtLocal().map(Cell.LocalMoment::new))
                .orElseGet(() -> new Cell.Undefined(UndefinedReason.MISSING_INPUT, "the source gives no time"));
    }

    /** Tells whether anybody knows, or could not know, this metric of any post: whether it deserves a column. */
    boolean speaksOf(MetricId metric) {
        return posts.stream().anyMatch(post -> !(post.reading(metric) instanceof Reading.NotRequested));
    }

    /** Tells whether this metric has a value for any post. */
    boolean has(MetricId metric) {
        return posts.stream().anyMatch(post -> post.reading(metric).value().isPresent());
    }

    /** The engagement rate with the best denominator that these posts have; per post when they have none. */
    PostRatio engagementRate() {
        return Stream.of(
                        EngagementMetrics.byReach(interactions),
                        EngagementMetrics.byImpressions(interactions),
                        EngagementMetrics.byDisplays(interactions, MetricId.VIEWS),
                        EngagementMetrics.byFollowers(interactions))
                .filter(rate -> rate.of(posts).isDefined())
                .findFirst()
                .orElseGet(this::interactionsPerPost);
    }

    private PostRatio interactionsPerPost() {
        return PostRatio.builder(
                        new MetricName(
                                "interactions-per-post(" + interactions + ")", Optional.empty(), Optional.empty()),
                        PostQuantity.interactions(interactions),
                        PostQuantity.posts())
                .unit(Unit.PER_POST)
                .build();
    }
}
