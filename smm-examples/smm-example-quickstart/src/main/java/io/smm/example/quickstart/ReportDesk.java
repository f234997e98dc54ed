package io.smm.example.quickstart;

import io.smm.adapter.files.CsvProfile;
import io.smm.adapter.html.HtmlReport;
import io.smm.campaign.Campaign;
import io.smm.insight.PostInsights;
import io.smm.listening.Signal;
import io.smm.metrics.campaign.CampaignReport;
import io.smm.metrics.campaign.ReachFigures;
import io.smm.metrics.quality.Severity;
import io.smm.metrics.report.Block;
import io.smm.metrics.report.Findings;
import io.smm.metrics.report.KeyFigure;
import io.smm.metrics.report.KeyFigures;
import io.smm.metrics.report.Report;
import io.smm.metrics.report.Section;
import io.smm.metrics.virality.Cascade;
import io.smm.post.Post;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Makes the report, says its main figures on the terminal, and writes the page. */
final class ReportDesk {

    private final Path file;
    private final Terminal terminal;
    private final Clock clock;

    ReportDesk(Path file, Terminal terminal, Clock clock) {
        this.file = file;
        this.terminal = terminal;
        this.clock = clock;
    }

    void campaign(
            Campaign campaign,
            Post post,
            List<PostInsights> numbers,
            List<Signal> comments,
            Optional<CampaignRun.Answered> answered,
            Optional<ReachFigures> reached,
            Optional<Cascade> passedOn) {
        CampaignReport.Builder report = CampaignReport.builder(campaign, clock.instant())
                .posts(numbers)
                .title(
                        numbers.get(0).post(),
                        beginningOf(post.parts().get(0).text().text()))
                .comments(comments);
        reached.ifPresent(report::reach);
        passedOn.ifPresent(cascade -> report.cascade(numbers.get(0).post(), cascade));
        answered.ifPresent(one -> report.answered(one.comment(), one.answer()));
        finish(report.build());
    }

    void posts(Campaign campaign, CsvProfile profile, List<PostInsights> posts) {
        finish(CampaignReport.builder(campaign, clock.instant())
                .posts(posts)
                .source("imported by the profile " + profile.name() + " " + profile.version())
                .build());
    }

    private void finish(Report report) {
        for (Section section : report.sections()) {
            for (Block block : section.blocks()) {
                if (block instanceof KeyFigures figures) {
                    figures.figures().forEach(this::tell);
                } else if (block instanceof Findings findings) {
                    tell(findings);
                }
            }
        }
        Path page = file.toAbsolutePath();
        try {
            Files.createDirectories(page.getParent());
        } catch (IOException refused) {
            throw new RunFailed("the folder of the report cannot be made: " + page.getParent(), refused);
        }
        HtmlReport.of(report).writeTo(page);
        terminal.line("");
        terminal.line("The report: %s".formatted(page));
    }

    private void tell(Findings findings) {
        if (findings.findings().isEmpty()) {
            terminal.line("data quality: nothing found");
            return;
        }
        long impossible = findings.findings().stream()
                .filter(finding -> finding.severity() == Severity.IMPOSSIBLE)
                .count();
        terminal.line("data quality: %d findings, %d of those listed are impossible numbers"
                .formatted(findings.findings().size() + findings.omitted(), impossible));
    }

    private void tell(KeyFigure figure) {
        terminal.line("%-60s %s".formatted(figure.label(), CellWords.of(figure.value())));
    }

    /** What stands before an early colon, else the first forty code points: an emoji is never cut in half. */
    static String beginningOf(String text) {
        int colon = text.indexOf(':');
        if (colon > 0 && colon < 60) {
            return text.substring(0, colon);
        }
        int shown = Math.min(40, text.codePointCount(0, text.length()));
        return text.substring(0, text.offsetByCodePoints(0, shown));
    }
}
