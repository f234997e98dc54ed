package io.smm.metrics.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.account.AccountRef;
import io.smm.campaign.UtmTags;
import io.smm.error.InvalidInputException;
import io.smm.insight.MetricId;
import io.smm.insight.MetricUnit;
import io.smm.insight.PostVisits;
import io.smm.insight.Reading;
import io.smm.insight.VisitAttribution;
import io.smm.insight.WebsiteDimension;
import io.smm.insight.WebsiteQuery;
import io.smm.insight.WebsiteReport;
import io.smm.insight.WebsiteRow;
import io.smm.metrics.Fraction;
import io.smm.metrics.Posts;
import io.smm.metrics.UndefinedReason;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VisitTotalsTest {

    private static final UtmTags TAGS = new UtmTags(
            "example", "organic-social", Optional.of("spring"), Optional.of("rye"), Optional.empty(), Optional.empty());

    @Test
    void thePostsOfACampaignBroughtAlsoWhatFitsSeveralOfThem() {
        VisitAttribution visits = visits(false, List.of(row(7), row(1)), List.of(row(3)), List.of(row(50)));

        assertThat(VisitTotals.of(visits, visits.posts().get(0), MetricId.SESSIONS)
                        .fraction())
                .contains(Fraction.of(8));
        assertThat(VisitTotals.ofAllPosts(visits, MetricId.SESSIONS).fraction()).contains(Fraction.of(11));
        assertThat(VisitTotals.ambiguous(visits, MetricId.SESSIONS).fraction()).contains(Fraction.of(3));
        assertThat(VisitTotals.elsewhere(visits, MetricId.SESSIONS).fraction()).contains(Fraction.of(50));
    }

    @Test
    void noRowIsZeroOnlyInACompleteReport() {
        assertThat(VisitTotals.elsewhere(visits(false, List.of(), List.of(), List.of()), MetricId.SESSIONS)
                        .fraction())
                .contains(Fraction.ZERO);
        assertThat(VisitTotals.elsewhere(visits(true, List.of(), List.of(), List.of()), MetricId.SESSIONS)
                        .reason())
                .contains(UndefinedReason.SUPPRESSED);
    }

    @Test
    void whatNobodyAskedForIsNotKnown() {
        VisitAttribution visits = visits(false, List.of(row(7)), List.of(), List.of());

        assertThat(VisitTotals.ofAllPosts(visits, MetricId.ENGAGED_SESSIONS).reason())
                .contains(UndefinedReason.MISSING_INPUT);
    }

    @Test
    void peopleAreNotAddedUpOverLinks() {
        VisitAttribution visits = visits(false, List.of(row(7)), List.of(), List.of());

        assertThat(VisitTotals.addsUp(MetricId.REACH)).isFalse();
        assertThatThrownBy(() -> VisitTotals.ofAllPosts(visits, MetricId.REACH))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aMetricThatNoCatalogueKnowsAddsUpWhenItCountsEvents() {
        assertThat(VisitTotals.addsUp(new MetricId("own-downloads", MetricUnit.EVENTS)))
                .isTrue();
        assertThat(VisitTotals.addsUp(new MetricId("own-level", MetricUnit.LEVEL)))
                .isFalse();
        assertThat(VisitTotals.addsUp(new MetricId("own-money", MetricUnit.MONEY)))
                .isFalse();
    }

    private static WebsiteRow row(long sessions) {
        return new WebsiteRow(
                Map.of(WebsiteDimension.CONTENT, "rye"),
                Map.of(MetricId.SESSIONS, Reading.of(sessions, Posts.lineage(MetricId.SESSIONS, Posts.READ_AT))));
    }

    private static VisitAttribution visits(
            boolean thresholded, List<WebsiteRow> post, List<WebsiteRow> ambiguous, List<WebsiteRow> elsewhere) {
        WebsiteQuery query = WebsiteQuery.builder(LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 5))
                .metrics(MetricId.SESSIONS)
                .by(WebsiteDimension.CONTENT)
                .build();
        WebsiteReport report = WebsiteReport.builder(
                        AccountRef.of(Posts.NETWORK, "site", "site"), query, ZoneOffset.UTC, List.of())
                .thresholded(thresholded)
                .build();
        return new VisitAttribution(
                report, List.of(new PostVisits(Posts.ref("rye"), TAGS, post)), ambiguous, elsewhere);
    }
}
