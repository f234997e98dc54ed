package io.smm.benchmarks.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The results as one page that needs nothing else: a bar for the floor, one for the SDK, a line where the goal is. */
final class Picture {

    private static final int NAME_WIDTH = 250;
    private static final int BAR_WIDTH = 400;
    private static final int WIDTH = 960;
    private static final int ROW_HEIGHT = 40;
    private static final int BAR_HEIGHT = 13;

    private static final String STYLE = """
            :root { color-scheme: light dark; --page: #fcfcfb; --ink: #1d1d1b; --quiet: #65655f; --floor: #a9a9a2;
              --sdk: #2563a8; --over: #b4451f; --goal: #1d1d1b; --line: #deded9; }
            @media (prefers-color-scheme: dark) { :root { --page: #171716; --ink: #ecece8; --quiet: #a3a39c;
              --floor: #6c6c66; --sdk: #6aa7e8; --over: #e98a62; --goal: #ecece8; --line: #363633; } }
            body { background: var(--page); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto;
              max-width: 960px; padding: 0 1rem; }
            h1 { font-size: 1.4rem; margin: 0 0 .3rem; } h2 { font-size: 1.05rem; margin: 1.8rem 0 .2rem; }
            p { margin: .2rem 0; color: var(--quiet); } svg { width: 100%; height: auto; display: block; }
            text { font: 13px system-ui, sans-serif; fill: var(--ink); } .quiet { fill: var(--quiet); }
            .floor { fill: var(--floor); } .sdk { fill: var(--sdk); } .over { fill: var(--over); }
            .goal { stroke: var(--goal); stroke-width: 2; } .axis { stroke: var(--line); }
            .key { display: inline-block; width: .8em; height: .8em; margin: 0 .3em 0 1em; }
            """;

    private Picture() {}

    static String of(List<Report.Line> lines) {
        Map<String, List<Report.Line>> operations = new LinkedHashMap<>();
        for (Report.Line line : lines) {
            if (!Double.isNaN(line.sdk())) {
                operations
                        .computeIfAbsent(line.operation(), name -> new ArrayList<>())
                        .add(line);
            }
        }
        StringBuilder page = new StringBuilder("<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n")
                .append(
                        "<meta name=\"viewport\" content=\"width=device-width\">\n<title>What calls cost</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n<h1>What calls cost beside hand-written ones</h1>\n<p>")
                .append(colour("floor"))
                .append("by hand")
                .append(colour("sdk"))
                .append("through the SDK, within the goal")
                .append(colour("over"))
                .append("beyond it. The upright line is the goal; shorter is better.</p>\n");
        operations.forEach((operation, figures) -> append(page, operation, figures));
        return page.append("</html>\n").toString();
    }

    private static String colour(String name) {
        return "<span class=\"key\" style=\"background: var(--" + name + ")\"></span>";
    }

    private static void append(StringBuilder page, String operation, List<Report.Line> figures) {
        int height = figures.size() * ROW_HEIGHT;
        page.append(String.format(
                Locale.ROOT,
                "<h2>%s</h2>%n<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%n",
                escaped(operation),
                WIDTH,
                height,
                escaped(operation)));
        for (int i = 0; i < figures.size(); i++) {
            append(page, figures.get(i), i * ROW_HEIGHT);
        }
        page.append("</svg>\n");
    }

    /** Each figure has a scale of its own: the longest of its bars and its goal fill the width. */
    private static void append(StringBuilder page, Report.Line line, int top) {
        boolean beside = !Double.isNaN(line.floor());
        double longest = Math.max(Math.max(line.sdk(), line.goal()), beside ? line.floor() : 0);
        double scale = longest > 0 ? BAR_WIDTH / longest : 0;
        text(page, "quiet", 0, top + 24, line.figure());
        if (beside) {
            bar(page, "floor", top + 5, line.floor() * scale);
            bar(page, kind(line), top + 5 + BAR_HEIGHT, line.sdk() * scale);
        } else {
            bar(page, kind(line), top + 5 + BAR_HEIGHT / 2, line.sdk() * scale);
        }
        double goal = NAME_WIDTH + line.goal() * scale;
        page.append(String.format(
                Locale.ROOT,
                "<line class=\"goal\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>%n",
                goal,
                top + 2,
                goal,
                top + 8 + 2 * BAR_HEIGHT));
        String said = beside ? line.said() + " to " + line.floorSaid() : line.said();
        text(page, "", NAME_WIDTH + BAR_WIDTH + 12, top + 24, said);
    }

    private static String kind(Report.Line line) {
        return line.sdk() <= line.goal() ? "sdk" : "over";
    }

    private static void bar(StringBuilder page, String kind, int top, double width) {
        page.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>%n",
                kind,
                NAME_WIDTH,
                top,
                Math.max(width, 1),
                BAR_HEIGHT - 1));
    }

    private static void text(StringBuilder page, String kind, int left, int base, String words) {
        page.append(String.format(
                Locale.ROOT, "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>%n", kind, left, base, escaped(words)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
