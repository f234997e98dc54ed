package io.smm.adapter.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Money;
import io.smm.adapter.html.PageTokens.Tag;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.report.Cell;
import io.smm.metrics.report.Findings;
import io.smm.metrics.report.KeyFigure;
import io.smm.metrics.report.KeyFigures;
import io.smm.metrics.report.Report;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlReportTest {

    static List<Report> reports() {
        return List.of(Reports.everything(), Reports.campaign(), Reports.saying("text"));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void thePageAsksNothingOfAnyNetwork(Report report) {
        PageTokens page = page(report);

        assertThat(page.values("src")).isEmpty();
        assertThat(page.values("srcset")).isEmpty();
        assertThat(page.values("action")).isEmpty();
        assertThat(page.values("href")).allMatch(href -> href.startsWith("#") || href.equals("data:,"));
        assertThat(page.styles).singleElement().asString().doesNotContain("url(", "@import", "//");
        assertThat(page.scripts).hasSize(2);
        assertThat(page.scripts.get(1)).doesNotContain("fetch(", "XMLHttpRequest", "import(", "http");
    }

    @Test
    void thePolicyLetsThePagesOwnScriptsRunAndNothingElse() throws Exception {
        PageTokens page = page(Reports.everything());

        String policy = page.opening("meta").stream()
                .filter(meta ->
                        "Content-Security-Policy".equals(meta.attributes().get("http-equiv")))
                .map(meta -> meta.attributes().get("content"))
                .findFirst()
                .orElseThrow();

        assertThat(policy).startsWith("default-src 'none'; script-src 'sha256-").doesNotContain("unsafe-eval");
        assertThat(Pattern.compile("script-src[^;]*unsafe-inline")
                        .matcher(policy)
                        .find())
                .isFalse();
        for (String script : page.scripts) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            assertThat(policy).contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        }
        assertThat(page.tags)
                .noneMatch(tag -> tag.attributes().keySet().stream().anyMatch(a -> a.startsWith("on")));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void headingsGoInOrderAndLandmarksAreThere(Report report) {
        PageTokens page = page(report);

        int level = 0;
        for (Tag tag : page.tags) {
            if (!tag.closing() && tag.name().matches("h[1-6]")) {
                int next = tag.name().charAt(1) - '0';
                assertThat(next).isLessThanOrEqualTo(level + 1);
                level = next;
            }
        }
        assertThat(page.opening("h1")).hasSize(1);
        assertThat(page.opening("main")).hasSize(1);
        assertThat(page.opening("header")).hasSize(1);
        assertThat(page.opening("footer")).hasSize(1);
        assertThat(page.opening("nav")).hasSize(report.sections().size() > 1 ? 1 : 0);
        assertThat(page.opening("html").get(0).attributes()).containsEntry("lang", "en");
        assertThat(page.opening("title")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyChartHasItsTableAndEveryTableItsCaption(Report report) {
        PageTokens page = page(report);

        List<Tag> charts = page.tags.stream()
                .filter(tag -> tag.attributes().containsKey("data-chart"))
                .toList();
        assertThat(charts)
                .isNotEmpty()
                .allSatisfy(chart -> assertThat(chart.attributes())
                        .containsEntry("role", "img")
                        .containsKeys("aria-label", "aria-describedby"));
        assertThat(page.opening("table"))
                .hasSameSizeAs(page.opening("caption"))
                .hasSizeGreaterThanOrEqualTo(charts.size());
        assertThat(page.opening("th")).allMatch(th -> th.attributes().containsKey("scope"));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void idsAreUniqueAndEveryReferenceLeadsSomewhere(Report report) {
        PageTokens page = page(report);
        List<String> ids = page.values("id");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(new HashSet<>(ids)).containsAll(page.values("aria-labelledby"));
        assertThat(new HashSet<>(ids)).containsAll(page.values("aria-describedby"));
        assertThat(ids)
                .containsAll(page.values("href").stream()
                        .filter(href -> href.startsWith("#"))
                        .map(href -> href.substring(1))
                        .toList());
    }

    @Test
    void simulatedNumbersAreMarkedAtTheTopInEverySectionAndAtTheBottom() {
        Report report = Reports.everything();
        PageTokens page = page(report);
        long badges =
                page.values("class").stream().filter("badge simulated"::equals).count();

        assertThat(badges).isEqualTo(report.sections().size() + 1L);
        assertThat(page.text).contains("Simulated data.", "Spring menu on all channels (simulated)");
        assertThat(page(Reports.campaign()).text.toString().toLowerCase(Locale.ROOT))
                .doesNotContain("simulated");
    }

    @Test
    void aValueThatIsNotThereShowsItsReason() {
        PageTokens page = page(Reports.of(new KeyFigures(List.of(
                new KeyFigure("A", new Cell.Undefined(UndefinedReason.ZERO_DENOMINATOR, ""), Optional.empty()),
                new KeyFigure("B", new Cell.Undefined(UndefinedReason.TOO_FEW, "two posts only"), Optional.empty())))));

        assertThat(page.text).contains("No value\nnothing to divide by", "No value\ntwo posts only");
        assertThat(page.opening("data")).isEmpty();
    }

    @Test
    void everyReasonHasWordsOfItsOwn() {
        for (UndefinedReason reason : UndefinedReason.values()) {
            PageTokens page = page(Reports.of(
                    new KeyFigures(List.of(new KeyFigure("A", new Cell.Undefined(reason, " "), Optional.empty())))));

            assertThat(page.text.toString()).containsPattern("No value\n[a-z]{2,}( [a-z]+)+\n");
        }
    }

    @Test
    void numbersAreWrittenInTheLocaleThatWasAskedFor() {
        Report report = Reports.of(new KeyFigures(List.of(
                new KeyFigure("Count", Reports.number("1234567.5", "events"), Optional.empty()),
                new KeyFigure("Rate", Reports.percent("0.05118"), Optional.empty()),
                new KeyFigure("Cost", new Cell.Amount(Money.of("1234.5", "EUR")), Optional.empty()))));

        assertThat(page(report).text).contains("1,234,567.50", "5.12%", "€1,234.50");
        assertThat(HtmlReport.of(report).withLocale(Locale.GERMANY).html())
                .contains("1.234.567,50", "5,12\u00a0%", "1.234,50\u00a0€", "data-locale=\"de-DE\"");
        assertThat(HtmlReport.of(report).withLocale(Locale.ROOT).html())
                .isEqualTo(HtmlReport.of(report).html());
    }

    @Test
    void theMachinesOwnLocalePlaysNoPart() {
        String before = HtmlReport.of(Reports.everything()).html();
        Locale own = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(HtmlReport.of(Reports.everything()).html()).isEqualTo(before);
        } finally {
            Locale.setDefault(own);
        }
    }

    @Test
    void exactValuesStayWithinReachOfPrograms() {
        assertThat(page(Reports.of(new KeyFigures(
                                List.of(new KeyFigure("Rate", Reports.percent("0.0511849"), Optional.empty())))))
                        .values("value"))
                .containsExactly("0.0511849");
    }

    @Test
    void nothingFoundIsSaidAndWhatIsNotShownIsCounted() {
        assertThat(page(Reports.of(new Findings(List.of(), 0))).text).contains("Nothing was found");
        assertThat(page(Reports.everything()).text)
                .contains("2 more findings are not shown.", "12 more rows are not shown.");
        assertThat(page(Reports.saying("x")).text).contains("1 more finding is not shown.");
    }

    @Test
    void instantsStandInTheReportsZoneAndDaysWithoutMidnights() {
        PageTokens page = page(Reports.everything());

        assertThat(page.text)
                .contains("30 Mar 2026, 01:30", "times in Europe/Bucharest", "zone unknown", "28 Mar 2026");
        assertThat(page.text.toString()).doesNotContain("28 Mar 2026, 00:00");
    }

    /** Two pages for whoever wants to look at them. */
    @Test
    void pagesAreWrittenToTheBuildsFolder() throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "pages"));

        HtmlReport.of(Reports.everything()).writeTo(folder.resolve("everything.html"));
        HtmlReport.of(Reports.campaign()).writeTo(folder.resolve("campaign.html"));

        assertThat(folder.resolve("everything.html"))
                .content(StandardCharsets.UTF_8)
                .isEqualTo(HtmlReport.of(Reports.everything()).html());
        assertThat(Files.size(folder.resolve("campaign.html"))).isLessThan(900_000);
    }

    private static PageTokens page(Report report) {
        return PageTokens.of(HtmlReport.of(report).html());
    }
}
