package io.smm.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Network;
import io.smm.error.InvalidInputException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MetricCatalogueTest {

    private final MetricCatalogue catalogue = MetricCatalogue.standard();

    @Test
    void everyMetricWithAConstantHasAMeaningAndAtLeastOneNetwork() {
        assertThat(catalogue.definitions().stream().map(MetricDefinition::metric))
                .containsExactlyElementsOf(MetricId.catalogue());
        assertThat(MetricId.catalogue())
                .allSatisfy(metric ->
                        assertThat(catalogue.namesOf(metric)).as(metric.id()).isNotEmpty());
    }

    @Test
    void everyLevelHasRows() {
        Set<InsightLevel> levels =
                catalogue.rows().stream().map(NativeMetric::level).collect(Collectors.toSet());

        assertThat(levels).isEqualTo(EnumSet.allOf(InsightLevel.class));
    }

    @Test
    void aRowIsThereOnce() {
        assertThat(catalogue.rows().stream()
                        .map(row -> List.of(row.network(), row.level(), row.nativeName(), row.metric(), row.bases())))
                .doesNotHaveDuplicates();
    }

    @Test
    void aNativeNameLeadsToTheMetricAndBack() {
        NativeMetric likes = catalogue.named(Network.BLUESKY, "likeCount").get(0);

        assertThat(likes.metric()).isEqualTo(MetricId.REACTIONS);
        assertThat(catalogue.namesOf(MetricId.REACTIONS, Network.BLUESKY, InsightLevel.POST))
                .containsExactly(likes);
        assertThat(catalogue.named(Network.BLUESKY, "impressions")).isEmpty();
    }

    @Test
    void oneNameMayMeanTwoThingsAtTwoLevels() {
        Network threads = new Network("threads");

        assertThat(catalogue.named(threads, "views"))
                .extracting(NativeMetric::level, NativeMetric::metric)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(InsightLevel.POST, MetricId.VIEWS),
                        org.assertj.core.groups.Tuple.tuple(InsightLevel.ACCOUNT, MetricId.PROFILE_VISITS));
    }

    @Test
    void whatWasWithdrawnIsStillFoundAndSaysSinceWhen() {
        NativeMetric impressions =
                catalogue.named(Network.FACEBOOK, "post_impressions").get(0);

        assertThat(impressions.availability().on(LocalDate.of(2025, 11, 14))).isTrue();
        assertThat(impressions.availability().on(LocalDate.of(2025, 11, 15))).isFalse();
    }

    @Test
    void peopleSharesAndScoresNeverAddUp() {
        assertThat(catalogue.definitions())
                .filteredOn(
                        definition -> Set.of(MetricUnit.PEOPLE, MetricUnit.FRACTION, MetricUnit.LEVEL, MetricUnit.SCORE)
                                .contains(definition.metric().unit()))
                .isNotEmpty()
                .noneMatch(MetricDefinition::addsOverPosts)
                .noneMatch(MetricDefinition::addsOverTime);
        assertThatThrownBy(
                        () -> new MetricDefinition(MetricId.REACH, MetricKind.EXPOSURE, "people reached", true, false))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("never add up");
    }

    @Test
    void impressionsViewsAndReachShareNoNativeNameOfOneNetworkAndLevel() {
        for (NativeMetric row : catalogue.rows()) {
            Set<MetricId> same = catalogue.of(row.network(), row.level()).stream()
                    .filter(other -> other.nativeName().equals(row.nativeName()))
                    .map(NativeMetric::metric)
                    .filter(Set.of(MetricId.IMPRESSIONS, MetricId.VIEWS, MetricId.REACH)::contains)
                    .collect(Collectors.toSet());
            assertThat(same).as("%s %s", row.network(), row.nativeName()).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void anAverageOfSecondsIsNotAddedUpThoughWatchTimeIs() {
        assertThat(catalogue.definition(MetricId.WATCH_TIME).orElseThrow().addsOverPosts())
                .isTrue();
        assertThat(catalogue
                        .definition(MetricId.AVERAGE_WATCH_TIME)
                        .orElseThrow()
                        .addsOverPosts())
                .isFalse();
    }
}
