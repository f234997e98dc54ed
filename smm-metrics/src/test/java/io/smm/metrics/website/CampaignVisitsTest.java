package io.smm.metrics.website;

import static io.smm.insight.WebsiteDimension.CAMPAIGN;
import static io.smm.insight.WebsiteDimension.CAMPAIGN_ID;
import static io.smm.insight.WebsiteDimension.MEDIUM;
import static io.smm.insight.WebsiteDimension.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.campaign.CampaignId;
import io.smm.campaign.UtmTags;
import io.smm.error.InvalidInputException;
import io.smm.insight.MetricId;
import io.smm.insight.Reading;
import io.smm.insight.WebsiteDimension;
import io.smm.insight.WebsiteQuery;
import io.smm.insight.WebsiteReport;
import io.smm.insight.WebsiteRow;
import io.smm.metrics.Fraction;
import io.smm.metrics.Posts;
import io.smm.metrics.UndefinedReason;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CampaignVisitsTest {

    private static final CampaignId SPRING = new CampaignId("S-26");
    private static final CampaignId SUMMER = new CampaignId("SU-26");
    private static final WebsiteDimension[] ALL = {CAMPAIGN_ID, SOURCE, MEDIUM, CAMPAIGN};

    @Test
    void theIdDecidesElseSourceMediumAndName() {
        WebsiteRow byId = row("S-26", "x", "y", "z", 1);
        WebsiteRow byName = row("(not set)", "instagram", "organic-social", "spring", 2);
        WebsiteRow idAgainstName = row("SU-26", "instagram", "organic-social", "spring", 4);
        WebsiteRow shouted = row("(not set)", "Instagram", "organic-social", "spring", 8);
        WebsiteRow otherId = row("s-26", "x", "y", "spring", 16);

        CampaignVisits visits = CampaignVisits.of(
                report(List.of(byId, byName, idAgainstName, shouted, otherId), ALL),
                Map.of(SPRING, List.of(tags("spring", "S-26")), SUMMER, List.of(tags("summer", "SU-26"))));

        assertThat(visits.rows(SPRING)).containsExactly(byId, byName);
        assertThat(visits.rows(SUMMER)).containsExactly(idAgainstName);
        assertThat(visits.unmatchedRows()).containsExactly(shouted, otherId);
        assertThat(visits.ambiguousRows()).isEmpty();
        assertThat(visits.total(SPRING, MetricId.SESSIONS).fraction()).contains(Fraction.of(3));
        assertThat(visits.unmatchedTotal(MetricId.SESSIONS).fraction()).contains(Fraction.of(24));
    }

    @Test
    void aLinksOwnIdIsAnIdOfItsCampaign() {
        WebsiteRow row = row("ad-7", "x", "y", "z", 1);

        CampaignVisits visits =
                CampaignVisits.of(report(List.of(row), CAMPAIGN_ID), Map.of(SPRING, List.of(tags("spring", "ad-7"))));

        assertThat(visits.rows(SPRING)).containsExactly(row);
    }

    @Test
    void aCampaignWithoutLinksIsFoundByItsId() {
        WebsiteRow row = row("S-26", "x", "y", "z", 1);

        CampaignVisits visits = CampaignVisits.of(report(List.of(row), CAMPAIGN_ID), Map.of(SPRING, List.of()));

        assertThat(visits.rows(SPRING)).containsExactly(row);
    }

    @Test
    void whatHasNoPartnerIsReportedOnEitherSide() {
        WebsiteRow nobodys = row("(not set)", "google", "organic", "(not set)", 5);
        Map<CampaignId, List<UtmTags>> links = new LinkedHashMap<>();
        links.put(SUMMER, List.of(tags("summer", "SU-26")));
        links.put(SPRING, List.of());

        CampaignVisits visits = CampaignVisits.of(report(List.of(nobodys), ALL), links);

        assertThat(visits.unmatchedCampaigns()).containsExactly(SUMMER, SPRING);
        assertThat(visits.campaigns()).containsExactly(SUMMER, SPRING);
        assertThat(visits.unmatchedRows()).containsExactly(nobodys);
        assertThat(visits.total(SPRING, MetricId.SESSIONS).fraction()).contains(Fraction.ZERO);
    }

    @Test
    void aRowThatFitsTwoCampaignsIsCreditedToNeither() {
        WebsiteRow row = row("(not set)", "instagram", "organic-social", "spring", 2);

        CampaignVisits visits = CampaignVisits.of(
                report(List.of(row), ALL),
                Map.of(SPRING, List.of(tags("spring", "S-26")), SUMMER, List.of(tags("spring", "SU-26"))));

        assertThat(visits.ambiguousRows()).containsExactly(row);
        assertThat(visits.unmatchedRows()).isEmpty();
        assertThat(visits.unmatchedCampaigns()).containsExactlyInAnyOrder(SPRING, SUMMER);
    }

    @Test
    void aReportThatIsSplitByPartOfTheNameIsRefused() {
        WebsiteReport partly = report(List.of(), SOURCE, CAMPAIGN);
        Map<CampaignId, List<UtmTags>> links = Map.of(SPRING, List.of());

        assertThatThrownBy(() -> CampaignVisits.of(partly, links)).isInstanceOf(InvalidInputException.class);
        assertThat(CampaignVisits.of(report(List.of(), SOURCE, MEDIUM, CAMPAIGN), links)
                        .unmatchedCampaigns())
                .containsExactly(SPRING);
        assertThatThrownBy(() ->
                        CampaignVisits.of(report(List.of(), CAMPAIGN_ID), links).rows(SUMMER))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void noRowOfAnIncompleteReportIsNotZero() {
        WebsiteQuery query = query(CAMPAIGN_ID);
        WebsiteReport thresholded = WebsiteReport.builder(
                        AccountRef.of(Posts.NETWORK, "site", "site"), query, ZoneOffset.UTC, List.of())
                .thresholded(true)
                .build();

        assertThat(CampaignVisits.of(thresholded, Map.of(SPRING, List.<UtmTags>of()))
                        .total(SPRING, MetricId.SESSIONS)
                        .reason())
                .contains(UndefinedReason.SUPPRESSED);
    }

    @Test
    void postsAreJoinedByTheOtherTagsToo() {
        WebsiteRow row = new WebsiteRow(Map.of(WebsiteDimension.CREATIVE_FORMAT, "carousel"), Map.of());
        UtmTags carousel = new UtmTags(
                "a",
                "b",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("carousel"),
                Optional.empty());

        assertThat(VisitsByPost.of(
                                report(List.of(row), WebsiteDimension.CREATIVE_FORMAT),
                                Map.of(Posts.ref("1"), carousel, Posts.ref("2"), tags("spring", "S-26")))
                        .of(Posts.ref("1"))
                        .orElseThrow()
                        .rows())
                .containsExactly(row);
    }

    private static UtmTags tags(String campaign, String id) {
        return new UtmTags(
                "instagram",
                "organic-social",
                Optional.of(campaign),
                Optional.empty(),
                Optional.empty(),
                Optional.of(id));
    }

    private static WebsiteRow row(String id, String source, String medium, String campaign, long sessions) {
        return new WebsiteRow(
                Map.of(CAMPAIGN_ID, id, SOURCE, source, MEDIUM, medium, CAMPAIGN, campaign),
                Map.of(MetricId.SESSIONS, Reading.of(sessions, Posts.lineage(MetricId.SESSIONS, Posts.READ_AT))));
    }

    private static WebsiteReport report(List<WebsiteRow> rows, WebsiteDimension... by) {
        return WebsiteReport.builder(
                        AccountRef.of(new Network("example"), "site", "site"), query(by), ZoneOffset.UTC, rows)
                .build();
    }

    private static WebsiteQuery query(WebsiteDimension... by) {
        return WebsiteQuery.builder(LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 5))
                .metrics(MetricId.SESSIONS)
                .by(by)
                .build();
    }
}
