package io.smm.metrics.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.TimeWindow;
import io.smm.campaign.Campaign;
import io.smm.campaign.CampaignId;
import io.smm.campaign.Objective;
import io.smm.error.InvalidInputException;
import io.smm.insight.MetricId;
import io.smm.metrics.earned.EarnedReviews;
import io.smm.metrics.earned.MediaKind;
import io.smm.metrics.earned.MediaSplit;
import io.smm.metrics.earned.NetSentiment;
import io.smm.metrics.earned.SentimentCounts;
import io.smm.metrics.earned.ShareOfVoice;
import io.smm.metrics.earned.VoiceBase;
import io.smm.metrics.report.Cell;
import io.smm.metrics.report.Findings;
import io.smm.metrics.report.Report;
import io.smm.metrics.report.Section;
import io.smm.metrics.report.Table;
import io.smm.metrics.response.BrandMention;
import io.smm.metrics.response.BrandReplies;
import io.smm.metrics.response.CustomerResponseRate;
import io.smm.metrics.response.ObservedTime;
import io.smm.metrics.response.ReplyRules;
import io.smm.metrics.response.ThreadMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResponseSectionTest {

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    private final CampaignReport.Builder report = CampaignReport.builder(
            Campaign.builder(new CampaignId("spring"), "Spring", Objective.ENGAGEMENT)
                    .build(),
            START.plusSeconds(86_400));

    @Test
    void whatWasNotGivenHasNoSection() {
        assertThat(section(report.build())).isEmpty();
        assertThatThrownBy(() -> ResponseFigures.builder().build()).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void eachPartThatWasGivenHasItsRowsWithWhatTheyRestOn() {
        BrandReplies replies = BrandReplies.of(
                List.of(
                        ThreadMessage.customer("a", START, 0),
                        ThreadMessage.brand("a", START.plusSeconds(60), 1),
                        ThreadMessage.customer("b", START.plusSeconds(30), 1),
                        ThreadMessage.customer("b", START.plusSeconds(90), 0)),
                ReplyRules.standard().endingAt(START.plusSeconds(3_600)));
        CustomerResponseRate mentions = CustomerResponseRate.of(
                List.of(BrandMention.customer(START, "ann")),
                ObservedTime.of(new TimeWindow(START, START.plusSeconds(43_200))));

        Section section = section(report.response(ResponseFigures.builder()
                                .mentions(mentions)
                                .replies(replies, Duration.ofMinutes(1))
                                .shareOfVoice(ShareOfVoice.by(VoiceBase.MENTIONS)
                                        .brand("us", 1)
                                        .brand("them", 3)
                                        .build())
                                .sentiment(NetSentiment.of(List.of(new SentimentCounts("s", "1", "en", 2, 1, 1, 4))))
                                .reviews(EarnedReviews.ofCounts(0, 0, 0, 1, 1))
                                .split(MediaSplit.of(MetricId.IMPRESSIONS)
                                        .part(MediaKind.EARNED, 1)
                                        .total(4)
                                        .build())
                                .build())
                        .build())
                .orElseThrow();

        Table table = (Table) section.blocks().get(0);
        assertThat(table.rows()).hasSize(2 + 2 + 10 + 2 + 2 + 2 + 3);
        assertThat(row(table, "Customer response rate").get(2)).isInstanceOf(Cell.Number.class);
        assertThat(row(table, "Brand reply rate (answered runs / runs)").get(4))
                .isEqualTo(new Cell.Text("2 messages used"));
        assertThat(row(table, "Within sla (PT1M, calendar time)").get(1)).isEqualTo(new Cell.Text("E-10"));
        assertThat(row(table, "Share of voice (mentions of us + them): them").get(2))
                .isInstanceOf(Cell.Percent.class);
        assertThat(row(table, "Net sentiment (polar)").get(4))
                .isEqualTo(new Cell.Text("3 messages used, 4 left out (4 missing input)"));
        assertThat(row(table, "Owned share (owned impressions / all impressions)")
                        .get(2))
                .isInstanceOf(Cell.Undefined.class);
        assertThat(((Findings) section.blocks().get(1)).findings()).hasSize(1);
    }

    private static List<Cell> row(Table table, String label) {
        return table.rows().stream()
                .filter(row -> row.get(0).equals(new Cell.Text(label)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " is not in " + table.rows()));
    }

    private static Optional<Section> section(Report report) {
        return report.sections().stream()
                .filter(section -> section.title().equals("Response"))
                .findFirst();
    }
}
