package io.smm.adapter.html;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import gg.jte.output.WriterOutput;
import io.smm.adapter.html.internal.AtomicFile;
import io.smm.adapter.html.internal.Formats;
import io.smm.adapter.html.internal.PageAssets;
import io.smm.adapter.html.internal.template.JtepageGenerated;
import io.smm.metrics.report.Report;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/**
 * A report as one HTML page: key figures, charts with the same data as tables beside them, findings, notes. It holds all
 * that it needs and asks nothing of any network; its content security policy lets no other script run. It follows the
 * reader's light or dark scheme, fits phones and desktops, and prints.
 *
 * <pre>{@code
 * HtmlReport.of(report).writeTo(Path.of("report.html"));
 * }</pre>
 *
 * <p>Whatever the report's texts hold is shown as text: markup in them has no effect. A value that is not there shows its
 * reason; simulated numbers are marked at the top, in every section and at the bottom. The page's own words are English.
 *
 * <p>Immutable and thread-safe. A page is about 0.7 MB, most of it the charts' script.
 */
public final class HtmlReport {

    private final Report report;
    private final Locale locale;

    private HtmlReport(Report report, Locale locale) {
        this.report = Objects.requireNonNull(report, "report");
        this.locale = Objects.requireNonNull(locale, "locale");
    }

    /**
     * A report with numbers written the English way.
     *
     * @param report the report
     * @return the page to render
     */
    public static HtmlReport of(Report report) {
        return new HtmlReport(report, Locale.ENGLISH);
    }

    /**
     * The same page with numbers, money and months written another way. Default: {@link Locale#ENGLISH}; the machine's own
     * locale plays no part.
     *
     * @param value the way; {@link Locale#ROOT} is taken for English
     * @return a new page
     */
    public HtmlReport withLocale(Locale value) {
        return new HtmlReport(report, value);
    }

    /**
     * Renders the page.
     *
     * @return the whole document
     */
    public String html() {
        StringOutput out = new StringOutput();
        render(out);
        return out.toString();
    }

    /**
     * Writes the page to a file as UTF-8: first to a new file beside it, which then takes its place in one step. When
     * anything fails, what was there before stays as it was. Half a surrogate pair in a text is written as U+FFFD.
     *
     * @param target the file; replaced when it exists, its folder must exist; of a symbolic link, the file that it leads to
     * @throws io.smm.error.InvalidInputException when the file cannot be written; names it, with the cause
     */
    public void writeTo(Path target) {
        AtomicFile.write(target, writer -> render(new WriterOutput(writer)));
    }

    private void render(TemplateOutput out) {
        Formats formats = new Formats(locale.equals(Locale.ROOT) ? Locale.ENGLISH : locale, report.zone());
        JtepageGenerated.render(new OwaspHtmlTemplateOutput(out), null, report, formats, PageAssets.load());
    }
}
