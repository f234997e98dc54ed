package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Capability;
import io.smm.campaign.UtmTags;
import io.smm.error.InvalidInputException;
import io.smm.insight.MetricId;
import io.smm.insight.MetricUnit;
import io.smm.insight.Reading;
import io.smm.insight.WebsiteDimension;
import io.smm.insight.WebsiteQuery;
import io.smm.insight.WebsiteReport;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A website's visits are told by the tags of the links that brought them. */
abstract class WebsiteContract extends ContractGroup {

    private static final MetricId UNHEARD_OF = new MetricId("contract-unheard-of", MetricUnit.EVENTS);
    private static final URI PAGE = URI.create("https://shop.example/rye");
    private static final URI FIRST = tagged("post-1");

    WebsiteContract(Supplier<ContractEnvironment> environments) {
        super(environments);
    }

    @Test
    void visitsAreCountedUnderTheTagsOfTheirLink() {
        where(
                Capability.WEBSITE_REPORTS,
                () -> {
                    numbers().visit(FIRST);
                    numbers().visit(FIRST);
                    numbers().visit(tagged("post-2"));
                    numbers().visit(PAGE);

                    WebsiteReport report = read(WebsiteDimension.CAMPAIGN, WebsiteDimension.CONTENT);

                    assertThat(sessions(report, "post-1")).isEqualTo(2);
                    assertThat(sessions(report, "post-2")).isEqualTo(1);
                },
                () -> read(WebsiteDimension.CAMPAIGN));
    }

    @Test
    void aNumberThatTheServiceDoesNotReportSaysSo() {
        where(
                Capability.WEBSITE_REPORTS,
                () -> {
                    numbers().visit(FIRST);

                    assertThat(read(WebsiteDimension.CAMPAIGN).rows())
                            .isNotEmpty()
                            .allSatisfy(
                                    row -> assertThat(row.reading(UNHEARD_OF)).isInstanceOf(Reading.NotReported.class));
                },
                () -> read(WebsiteDimension.CAMPAIGN));
    }

    @Test
    void aDimensionThatTheServiceDoesNotKnowIsRefusedAndNotLeftOut() {
        where(
                Capability.WEBSITE_REPORTS,
                () -> assertThat(ContractRun.failureOf(() -> read(new WebsiteDimension("contract-unheard-of"))))
                        .isInstanceOf(InvalidInputException.class),
                () -> read(WebsiteDimension.CAMPAIGN));
    }

    private static URI tagged(String content) {
        return new UtmTags(
                        "contract",
                        "organic-social",
                        Optional.of("spring"),
                        Optional.of(content),
                        Optional.empty(),
                        Optional.empty())
                .appliedTo(PAGE);
    }

    private static long sessions(WebsiteReport report, String content) {
        return report.rows().stream()
                .filter(row -> row.value(WebsiteDimension.CONTENT).orElseThrow().equals(content))
                .mapToLong(row ->
                        row.reading(MetricId.SESSIONS).value().orElseThrow().longValueExact())
                .sum();
    }

    private WebsiteReport read(WebsiteDimension... dimensions) {
        LocalDate today =
                run().environment().clock().instant().atZone(ZoneOffset.UTC).toLocalDate();
        return run().smm()
                .websites()
                .report(
                        run().connection(),
                        WebsiteQuery.builder(today.minusDays(1), today.plusDays(2))
                                .metrics(MetricId.SESSIONS, UNHEARD_OF)
                                .by(dimensions)
                                .build());
    }

    private ContractNumbers numbers() {
        return run().environment().numbers().orElseThrow();
    }
}
