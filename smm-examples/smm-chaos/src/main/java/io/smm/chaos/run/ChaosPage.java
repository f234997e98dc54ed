package io.smm.chaos.run;

import io.smm.chaos.Profile;
import io.smm.chaos.broken.Broken;
import io.smm.chaos.run.Tally.Figure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** All runs on one page that needs nothing else: beside the table of each what happened when. */
final class ChaosPage {

    private ChaosPage() {}

    static void write(Path file, List<RunReport> reports) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Chaos</title>
                <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
                <style>%s</style></head><body><main><h1>Chaos: killed, stopped, lied to</h1>
                <p>Processes that publish were killed and stopped against networks that lie; this is what really appeared.</p>
                %s</main></body></html>
                """.formatted(
                        style(), reports.stream().map(ChaosPage::section).collect(Collectors.joining("\n"))));
    }

    private static String section(RunReport report) {
        return """
                <section><h2>%s <mark class='%s'>%s</mark></h2>
                <p>%s posts, %s, %d kills, %d stops, %d s, seed %d</p><p class='sums'>%s</p>
                <div class='both'><div>%s</div><div>%s</div></div></section>
                """.formatted(
                        title(report),
                        report.asExpected() ? "good" : "bad",
                        verdict(report),
                        String.format(Locale.ROOT, "%,d", report.planned().size()),
                        report.processes() == 1 ? "one process" : report.processes() + " processes",
                        report.count(Incident.Kind.KILLED),
                        report.count(Incident.Kind.STOPPED),
                        Duration.between(report.from(), report.to()).toSeconds(),
                        report.seed(),
                        report.tally().sums(),
                        new RunPicture(report).html(),
                        table(report.tally()));
    }

    private static String title(RunReport report) {
        return report.title().substring(0, 1).toUpperCase(Locale.ROOT)
                + report.title().substring(1);
    }

    private static String verdict(RunReport report) {
        if (report.broken() == Broken.NOTHING) {
            return report.asExpected() ? "nothing lost, nothing twice" : "FAILED";
        }
        return report.asExpected() ? "broken on purpose, and noticed" : "broken on purpose, and NOT NOTICED";
    }

    private static String table(Tally tally) {
        List<Figure> shown = Arrays.stream(Figure.values())
                .filter(figure -> figure != Figure.OPEN || tally.of(figure) > 0)
                .toList();
        StringBuilder out = new StringBuilder("<table><thead><tr><th>profile</th>");
        shown.forEach(figure -> out.append("<th>").append(Tally.name(figure)).append("</th>"));
        out.append("</tr></thead><tbody>\n");
        for (Profile profile : tally.profiles()) {
            out.append("<tr><th>").append(Tally.name(profile)).append("</th>");
            shown.forEach(figure -> out.append(cell(figure, tally.of(profile, figure))));
            out.append("</tr>\n");
        }
        return out.append("</tbody></table>").toString();
    }

    private static String cell(Figure figure, int number) {
        boolean wrong = figure == Figure.LOST || figure == Figure.TWICE;
        String tone = number == 0 ? "none" : wrong ? "bad" : "";
        return "<td data-label='%s' class='%s'>%d</td>".formatted(Tally.name(figure), tone, number);
    }

    private static String style() throws IOException {
        try (InputStream css = ChaosPage.class.getResourceAsStream("chaos.css")) {
            if (css == null) {
                throw new IOException("chaos.css is not there");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
