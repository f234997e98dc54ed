package io.smm.metrics.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.campaign.CampaignId;
import io.smm.error.InvalidInputException;
import io.smm.insight.MetricId;
import io.smm.metrics.Fraction;
import io.smm.metrics.Seed;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EngagementCounterTest {

    private final Random random = Seed.random("EngagementCounterTest");

    @Test
    void columnsOfBytesAndIntsSingleRowsAndPartsGiveTheSameCounts() {
        for (int round = 0; round < 60; round++) {
            int rows = random.nextInt(400);
            int width = List.of(1, 3, 1_000, 1 << 16, (1 << 16) + 1, Integer.MAX_VALUE)
                    .get(random.nextInt(6));
            int kinds = List.of(1, 7, 64, 65, 128).get(random.nextInt(5));
            int[] campaigns = random.ints(rows, 0, width).toArray();
            int[] types = random.ints(rows, 0, kinds).toArray();
            byte[] bytes = new byte[rows];
            Map<Long, Long> truth = new TreeMap<>();
            EngagementCounter singly = new EngagementCounter();
            for (int i = 0; i < rows; i++) {
                bytes[i] = (byte) types[i];
                singly.add(campaigns[i], types[i]);
                truth.merge((long) campaigns[i] << 32 | types[i], 1L, Long::sum);
            }
            int cut = random.nextInt(rows + 1);
            EngagementCounts counts =
                    new EngagementCounter().add(campaigns, bytes, 0, rows).counts();

            assertThat(counts).isEqualTo(singly.counts()).hasSameHashCodeAs(singly.counts());
            assertThat(counts)
                    .isEqualTo(new EngagementCounter()
                            .add(campaigns, types, 0, rows)
                            .counts());
            assertThat(counts)
                    .isEqualTo(new EngagementCounter()
                            .add(campaigns, types, cut, rows)
                            .add(new EngagementCounter().add(campaigns, bytes, 0, cut))
                            .counts());
            assertThat(counts.total()).isEqualTo(rows);
            assertThat(counts.cells()).isEqualTo(truth.size());
            int cell = 0;
            for (Map.Entry<Long, Long> each : truth.entrySet()) {
                int campaign = (int) (each.getKey() >>> 32);
                int type = (int) (long) each.getKey();
                assertThat(counts.campaign(cell)).isEqualTo(campaign);
                assertThat(counts.type(cell)).isEqualTo(type);
                assertThat(counts.count(cell++)).isEqualTo(each.getValue());
                assertThat(counts.count(campaign, type)).isEqualTo(each.getValue());
                assertThat(singly.count(campaign, type)).isEqualTo(each.getValue());
            }
        }
    }

    @Test
    void whatNeverCameIsZero() {
        EngagementCounter counter = new EngagementCounter().add(1, 1).add(70_000, 2);

        assertThat(counter.count(0, 3)).isZero();
        assertThat(counter.count(0, 5)).isZero();
        assertThat(counter.count(1, 0)).isZero();
        assertThat(counter.count(9, 9)).isZero();
        assertThat(counter.count(-1, 1)).isZero();
        assertThat(counter.count(70_000, 3)).isZero();
        assertThat(counter.counts().count(0, 0)).isZero();
    }

    @Test
    void aRowThatCannotBeIsRefusedBeforeAnythingIsCounted() {
        EngagementCounter counter = new EngagementCounter();

        assertThatThrownBy(() -> counter.add(new int[] {1, -1}, new byte[2], 0, 2))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> counter.add(new int[2], new byte[] {0, -1}, 0, 2))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> counter.add(new int[2], new int[] {0, Integer.MIN_VALUE}, 0, 2))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> counter.add(new int[2], new int[1], 0, 2)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> counter.add(-1, -1))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.faults()).hasSize(2));
        assertThat(counter.counts().total()).isZero();
    }

    @Test
    void theTallyOverTheModelCountsTheSame() {
        List<MetricId> kinds = List.of(MetricId.REACTIONS, MetricId.COMMENTS, MetricId.SHARES);
        EngagementTally tally = new EngagementTally();
        EngagementCounter counter = new EngagementCounter();
        for (int i = 0; i < 2_000; i++) {
            int campaign = random.nextInt(20);
            int type = random.nextInt(3);
            tally.add(new CampaignId("c" + campaign), kinds.get(type));
            counter.add(campaign, type);
        }
        for (int campaign = 0; campaign < 20; campaign++) {
            for (int type = 0; type < 3; type++) {
                assertThat(tally.of(new CampaignId("c" + campaign), kinds.get(type))
                                .fraction())
                        .contains(Fraction.of(counter.count(campaign, type)));
            }
        }
        assertThat(tally.of(new CampaignId("other"), MetricId.SHARES).fraction())
                .contains(Fraction.ZERO);
        assertThat(tally.total()).isEqualTo(2_000);
        assertThatThrownBy(() -> tally.add(new CampaignId("c"), MetricId.REACH))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void onlyTheNumberThatIsBelowZeroIsNamed() {
        EngagementCounter counter = new EngagementCounter();

        assertThatThrownBy(() -> counter.add(0, -1))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.faults()).singleElement().hasToString("type: must not be below zero, is -1"));
        assertThatThrownBy(() -> counter.add(-1, 0))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.faults())
                                .singleElement()
                                .hasToString("campaign: must not be below zero, is -1"));
    }

    @Test
    void placesOutsideOfTheColumnsAreRefusedAndAnEmptyPartIsNone() {
        EngagementCounter counter = new EngagementCounter();

        assertThatThrownBy(() -> counter.add(new int[2], new byte[1], 0, 2)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> counter.add(new int[2], new byte[2], -1, 2)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> counter.add(new int[2], new byte[2], 2, 1)).isInstanceOf(InvalidInputException.class);
        assertThat(counter.add(new int[2], new byte[2], 1, 1).counts().total()).isZero();
        assertThat(counter.add(new int[2], new int[2], 2, 2).counts().total()).isZero();
    }

    @Test
    void cellsOnBothSidesOfTheDensePartAreTheirOwnWhicheverWayTheyCame() {
        int[] campaigns = {65_535, 65_536, 65_535, 65_536};
        int[] types = {63, 63, 64, 64};
        byte[] bytes = {63, 63, 64, 64};
        for (int i = 0; i < campaigns.length; i++) {
            EngagementCounter ofBytes = new EngagementCounter().add(campaigns, bytes, i, i + 1);
            EngagementCounter ofInts = new EngagementCounter().add(campaigns, types, i, i + 1);

            assertThat(ofBytes.count(campaigns[i], types[i])).isEqualTo(1);
            assertThat(ofInts.count(campaigns[i], types[i])).isEqualTo(1);
            assertThat(ofBytes.counts()).isEqualTo(ofInts.counts());
        }
    }

    @Test
    void aTypeWiderThanAnySoFarIsNotTheNextCampaignsFirst() {
        EngagementCounter counter = new EngagementCounter().add(1, 0);

        assertThat(counter.count(0, 1)).isZero();
        assertThat(counter.count(2, 0)).isZero();
        assertThat(counter.count(1, 0)).isEqualTo(1);
    }

    @Test
    void countsOfOtherCellsOrNumbersAreOthers() {
        EngagementCounts counts = new EngagementCounter().add(1, 2).add(3, 2).counts();

        for (EngagementCounts other : List.of(
                new EngagementCounter().add(1, 2).add(4, 2).counts(),
                new EngagementCounter().add(1, 2).add(3, 3).counts(),
                new EngagementCounter().add(1, 2).add(3, 2).add(3, 2).counts())) {
            assertThat(counts).isNotEqualTo(other);
            assertThat(counts.hashCode()).isNotEqualTo(other.hashCode());
        }
        assertThat(new EngagementCounter().add(1, 2).add(3, 2)).hasToString("EngagementCounts[2 cells, 2 engagements]");
        assertThat(new EngagementTally()
                        .add(new CampaignId("c"), MetricId.SHARES)
                        .add(new CampaignId("c"), MetricId.SHARES))
                .hasToString("EngagementTally[1 campaigns, 2 engagements]");
    }
}
