package io.smm.metrics.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.campaign.UtmTags;
import io.smm.error.InvalidInputException;
import io.smm.insight.MetricId;
import io.smm.insight.PostVisits;
import io.smm.insight.VisitAttribution;
import io.smm.insight.WebsiteDimension;
import io.smm.insight.WebsiteQuery;
import io.smm.insight.WebsiteReport;
import io.smm.insight.WebsiteRow;
import io.smm.post.PostRef;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VisitsByPostTest {

    private static final Network NETWORK = new Network("example");
    private static final PostRef MONDAY = PostRef.of(NETWORK, "monday");
    private static final PostRef TUESDAY = PostRef.of(NETWORK, "tuesday");

    @Test
    void eachRowIsInExactlyOnePlace() {
        WebsiteRow monday = row("spring", "monday");
        WebsiteRow other = row("summer", "monday");
        WebsiteRow shouted = row("Spring", "monday");

        VisitAttribution visits = VisitsByPost.of(
                report(List.of(monday, other, shouted), WebsiteDimension.CAMPAIGN, WebsiteDimension.CONTENT),
                Map.of(MONDAY, spring(Optional.of("monday")), TUESDAY, spring(Optional.of("tuesday"))));

        assertThat(visits.of(MONDAY).map(PostVisits::rows)).contains(List.of(monday));
        assertThat(visits.of(TUESDAY).map(PostVisits::rows)).contains(List.of());
        assertThat(visits.elsewhere()).containsExactly(other, shouted);
        assertThat(visits.ambiguous()).isEmpty();
    }

    @Test
    void aRowThatFitsTwoPostsIsCreditedToNeither() {
        WebsiteRow spring = new WebsiteRow(Map.of(WebsiteDimension.CAMPAIGN, "spring"), Map.of());

        VisitAttribution visits = VisitsByPost.of(
                report(List.of(spring), WebsiteDimension.CAMPAIGN),
                Map.of(MONDAY, spring(Optional.empty()), TUESDAY, spring(Optional.empty())));

        assertThat(visits.ambiguous()).containsExactly(spring);
        assertThat(visits.posts()).allSatisfy(post -> assertThat(post.rows()).isEmpty());
    }

    @Test
    void sourceAndMediumAreTagsToo() {
        WebsiteRow ours = new WebsiteRow(
                Map.of(WebsiteDimension.SOURCE, "example", WebsiteDimension.MEDIUM, "organic-social"), Map.of());
        WebsiteRow paid =
                new WebsiteRow(Map.of(WebsiteDimension.SOURCE, "example", WebsiteDimension.MEDIUM, "cpc"), Map.of());
        VisitAttribution visits = VisitsByPost.of(
                report(List.of(ours, paid), WebsiteDimension.SOURCE, WebsiteDimension.MEDIUM),
                Map.of(MONDAY, spring(Optional.empty())));

        assertThat(visits.posts())
                .singleElement()
                .satisfies(post -> assertThat(post.rows()).containsExactly(ours));
        assertThat(visits.elsewhere()).containsExactly(paid);
    }

    @Test
    void aReportWithoutTagsIsRefused() {
        WebsiteReport report = report(List.of(), WebsiteDimension.COUNTRY);

        assertThatThrownBy(() -> VisitsByPost.of(report, Map.of(MONDAY, spring(Optional.empty()))))
                .isInstanceOf(InvalidInputException.class);
    }

    private static UtmTags spring(Optional<String> content) {
        return new UtmTags(
                "example", "organic-social", Optional.of("spring"), content, Optional.empty(), Optional.empty());
    }

    private static WebsiteRow row(String campaign, String content) {
        return new WebsiteRow(Map.of(WebsiteDimension.CAMPAIGN, campaign, WebsiteDimension.CONTENT, content), Map.of());
    }

    private static WebsiteReport report(List<WebsiteRow> rows, WebsiteDimension... by) {
        WebsiteQuery query = WebsiteQuery.builder(LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 5))
                .metrics(MetricId.SESSIONS)
                .by(by)
                .build();
        return WebsiteReport.builder(AccountRef.of(NETWORK, "site", "site"), query, ZoneOffset.UTC, rows)
                .build();
    }
}
