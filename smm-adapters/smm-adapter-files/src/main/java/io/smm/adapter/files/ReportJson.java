package io.smm.adapter.files;

import io.smm.adapter.files.internal.ReportTokens;
import io.smm.adapter.files.internal.Utf8Writer;
import io.smm.metrics.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a report as JSON, for programs: {@code {"v":1,"type":"report","value":{...}}}. Token by token, so that the size of a report
 * costs no memory beyond the report itself. The same report always gives the same bytes.
 *
 * <p>Exact numbers are texts ({@code "0.0512"}), as most readers of JSON would round them; times are ISO 8601; kinds are words in
 * lower case with hyphens, but for the reasons of values that are not there, which keep their names
 * ({@code "ZERO_DENOMINATOR"}). What a report does not have, such as a note, is left out. A version adds properties and kinds;
 * a change of what is there raises {@code v}. Its shape is on the page docs/guide/storing.md.
 */
public final class ReportJson {

    /** The version of the format that is written. */
    public static final int VERSION = 1;

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private ReportJson() {}

    /**
     * Writes a report.
     *
     * @param report the report
     * @param out takes the bytes, in UTF-8; flushed, not closed
     * @throws IOException when it cannot be written
     */
    public static void write(Report report, OutputStream out) throws IOException {
        Writer writer = Utf8Writer.to(out);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), writer)) {
            json.writeStartObject();
            json.writeNumberProperty("v", VERSION);
            json.writeStringProperty("type", "report");
            json.writeName("value");
            new ReportTokens(json).write(report);
            json.writeEndObject();
        } catch (JacksonException failed) {
            throw new IOException("the report cannot be written", failed);
        }
        writer.flush();
    }
}
