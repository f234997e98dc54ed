package io.smm.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.metrics.report.Axis;
import io.smm.metrics.report.Chart;
import io.smm.metrics.report.ChartDomain;
import io.smm.metrics.report.ChartKind;
import io.smm.metrics.report.Point;
import io.smm.metrics.report.Report;
import io.smm.metrics.report.Section;
import io.smm.metrics.report.Series;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportJsonTest {

    @Test
    void theDocumentSaysItsVersionAndType() throws IOException {
        JsonNode document = read(SmallReport.everything());

        assertThat(document.propertyNames()).containsExactly("v", "type", "value");
        assertThat(document.get("v").intValue()).isEqualTo(ReportJson.VERSION);
        assertThat(document.get("type").stringValue()).isEqualTo("report");
        assertThat(document.at("/value/generatedAt").stringValue()).isEqualTo("2026-03-29T22:30:00Z");
        assertThat(document.at("/value/zone").stringValue()).isEqualTo("Europe/Bucharest");
        assertThat(document.at("/value/simulated").booleanValue()).isTrue();
        assertThat(document.at("/value/subtitle").stringValue()).isEqualTo("March, \"all\" channels");
    }

    @Test
    void everyKindOfCellIsThere() throws IOException {
        JsonNode rows = read(SmallReport.everything()).at("/value/sections/1/blocks/0/rows");

        assertThat(rows.get(0).get(1)).hasToString("{\"type\":\"number\",\"value\":\"-1234.50\",\"unit\":\"people\"}");
        assertThat(rows.get(1).get(1)).hasToString("{\"type\":\"money\",\"value\":\"-12.345\",\"currency\":\"EUR\"}");
        assertThat(rows.get(2).get(1)).hasToString("{\"type\":\"percent\",\"value\":\"0.05\"}");
        assertThat(rows.get(3).get(1)).hasToString("{\"type\":\"instant\",\"value\":\"2026-03-29T22:30:00Z\"}");
        assertThat(rows.get(4).get(1)).hasToString("{\"type\":\"local-time\",\"value\":\"2018-06-12T04:03\"}");
        assertThat(rows.get(5).get(1))
                .hasToString("{\"type\":\"undefined\",\"reason\":\"ZERO_DENOMINATOR\",\"explanation\":\"reach is 0\"}");
        assertThat(rows.get(7).get(0)).hasToString("{\"type\":\"text\",\"value\":\"=1+1\"}");
    }

    @Test
    void everyKindOfBlockIsThereAndAChartHasItsTable() throws IOException {
        JsonNode sections = read(SmallReport.everything()).at("/value/sections");
        JsonNode chart = sections.at("/0/blocks/1");

        assertThat(sections.at("/0/blocks/0/figures/0"))
                .hasToString("{\"label\":\"Posts\",\"value\":{\"type\":\"number\",\"value\":\"42\",\"unit\":\"posts\"},"
                        + "\"note\":\"2 left out\"}");
        assertThat(chart.get("kind").stringValue()).isEqualTo("bar");
        assertThat(chart.get("categories")).hasToString("[\"January\",\"February\"]");
        assertThat(chart.get("valueAxis")).hasToString("{\"title\":\"Cost\",\"kind\":\"money\",\"unit\":\"EUR\"}");
        assertThat(chart.at("/series/0/points"))
                .hasToString("[{\"value\":\"12.5\"},{\"reason\":\"MISSING_INPUT\",\"explanation\":\"not given\"}]");
        assertThat(chart.at("/table/rows")).hasSize(2);
        assertThat(sections.at("/1/blocks/0/omittedRows").longValue()).isEqualTo(3);
        assertThat(sections.at("/1/blocks/0/columns/1"))
                .hasToString("{\"name\":\"Value\",\"kind\":\"any\",\"alignment\":\"start\"}");
        assertThat(sections.at("/1/blocks/1/findings/0/severity").stringValue()).isEqualTo("notice");
        assertThat(sections.at("/1/blocks/1/omitted").longValue()).isEqualTo(4);
        assertThat(sections.at("/1/blocks/2/paragraphs")).hasToString("[\"Made up.\"]");
    }

    @Test
    void introsNotesAndUnitsAreThere() throws IOException {
        JsonNode sections = read(SmallReport.everything()).at("/value/sections");

        assertThat(sections.at("/0/intro").stringValue()).isEqualTo("What counts.");
        assertThat(sections.at("/0/blocks/1/note").stringValue()).isEqualTo("By invoice.");
        assertThat(sections.at("/1/blocks/0/note").stringValue()).isEqualTo("Made up.");
        assertThat(sections.at("/1/blocks/1/findings/0"))
                .hasToString("{\"code\":\"duplicate-post\",\"severity\":\"notice\",\"subject\":\"post 1\","
                        + "\"message\":\"is there twice\"}");
    }

    @Test
    void aChartOverTimeNamesItsInstantsAndAColumnItsUnit() throws IOException {
        Chart chart = Chart.builder(
                        ChartKind.LINE,
                        "Posts",
                        new ChartDomain.Instants(List.of(SmallReport.NOW, SmallReport.NOW.plusSeconds(60))),
                        "Time",
                        Axis.numbers("Posts", "posts"))
                .series(new Series("All", List.of(new Point.Value(BigDecimal.ONE), new Point.Value(BigDecimal.TEN))))
                .build();
        Report report = Report.builder("Over time", SmallReport.NOW)
                .section(Section.of("Times", "", chart, SmallReport.oneUnit()))
                .build();
        JsonNode blocks = read(report).at("/value/sections/0/blocks");

        assertThat(blocks.at("/0/instants")).hasToString("[\"2026-03-29T22:30:00Z\",\"2026-03-29T22:31:00Z\"]");
        assertThat(blocks.at("/1/columns/1"))
                .hasToString("{\"name\":\"Reach\",\"kind\":\"number\",\"unit\":\"people\",\"alignment\":\"end\"}");
    }

    @Test
    void theSameReportGivesTheSameBytesAndWhatItDoesNotHaveIsLeftOut() throws IOException {
        Report report = SmallReport.everything();

        assertThat(written(report)).isEqualTo(written(SmallReport.everything()));
        assertThat(read(report).at("/value/sections/1").has("intro")).isFalse();
    }

    private static JsonNode read(Report report) throws IOException {
        return JsonMapper.shared().readTree(written(report));
    }

    private static String written(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportJson.write(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
