package io.smm.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.smm.metrics.report.Cell;
import io.smm.metrics.report.CellKind;
import io.smm.metrics.report.Column;
import io.smm.metrics.report.Report;
import io.smm.metrics.report.Section;
import io.smm.metrics.report.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReportCsvTest {

    @Test
    void everyKindOfCellIsARecordAndAValueThatIsNotThereNamesItsReason() throws IOException {
        List<List<String>> records = read(written(ReportCsv.standard(), SmallReport.everything()));

        assertThat(records.get(0))
                .containsExactly(
                        "section", "block", "title", "row", "column", "type", "value", "unit", "reason", "explanation");
        assertThat(records).allSatisfy(record -> assertThat(record).hasSize(10));
        assertThat(records)
                .contains(
                        cell("1", "number", "-1234.50", "people", "", ""),
                        cell("2", "money", "-12.345", "EUR", "", ""),
                        cell("3", "percent", "0.05", "", "", ""),
                        cell("4", "instant", "2026-03-29T22:30:00Z", "", "", ""),
                        cell("5", "local-time", "2018-06-12T04:03", "", "", ""),
                        cell("6", "undefined", "", "", "ZERO_DENOMINATOR", "reach is 0"),
                        cell("7", "undefined", "", "", "TOO_FEW", ""),
                        cell("8", "text", "two\r\nlines, \"quoted\"", "", "", ""));
    }

    @Test
    void everyKindOfBlockIsThereAndWhatWasCutOffIsCounted() throws IOException {
        List<List<String>> records = read(written(ReportCsv.standard(), SmallReport.everything()));

        assertThat(records)
                .contains(
                        List.of("", "report", "", "0", "title", "text", "Spring menu", "", "", ""),
                        List.of("", "report", "", "0", "simulated", "text", "true", "", "", ""),
                        List.of("Overview", "section", "", "0", "intro", "text", "What counts.", "", "", ""),
                        List.of("Overview", "key-figures", "", "1", "Posts", "number", "42", "posts", "", ""),
                        List.of("Overview", "key-figures", "", "1", "note", "text", "2 left out", "", "", ""),
                        List.of(
                                "Overview",
                                "key-figures",
                                "",
                                "2",
                                "Reach",
                                "undefined",
                                "",
                                "",
                                "NOT_MERGEABLE",
                                "people"),
                        List.of("Overview", "chart", "Cost by month", "1", "Media", "money", "12.50", "EUR", "", ""),
                        List.of(
                                "Overview",
                                "chart",
                                "Cost by month",
                                "2",
                                "Media",
                                "undefined",
                                "",
                                "",
                                "MISSING_INPUT",
                                "not given"),
                        List.of(
                                "Details",
                                "table",
                                "Every kind of cell",
                                "0",
                                "omitted rows",
                                "number",
                                "3",
                                "",
                                "",
                                ""),
                        List.of("Details", "table", "Every kind of cell", "0", "note", "text", "Made up.", "", "", ""),
                        List.of("Details", "findings", "", "1", "severity", "text", "notice", "", "", ""),
                        List.of("Details", "findings", "", "0", "omitted findings", "number", "4", "", "", ""),
                        List.of("Details", "notes", "", "1", "paragraph", "text", "Made up.", "", "", ""));
    }

    @Test
    void whatTheReportIsStandsFirstInItsOrder() throws IOException {
        List<List<String>> records = read(written(ReportCsv.standard(), SmallReport.everything()));

        assertThat(records.subList(1, 6))
                .containsExactly(
                        List.of("", "report", "", "0", "title", "text", "Spring menu", "", "", ""),
                        List.of("", "report", "", "0", "subtitle", "text", "March, \"all\" channels", "", "", ""),
                        List.of("", "report", "", "0", "generated-at", "instant", "2026-03-29T22:30:00Z", "", "", ""),
                        List.of("", "report", "", "0", "zone", "text", "Europe/Bucharest", "", "", ""),
                        List.of("", "report", "", "0", "simulated", "text", "true", "", "", ""));
    }

    @Test
    void findingsAndTheNoteOfAChartAreWhole() throws IOException {
        List<List<String>> records = read(written(ReportCsv.standard(), SmallReport.everything()));

        assertThat(records)
                .filteredOn(record -> record.get(1).equals("findings"))
                .containsExactly(
                        List.of("Details", "findings", "", "1", "code", "text", "duplicate-post", "", "", ""),
                        List.of("Details", "findings", "", "1", "severity", "text", "notice", "", "", ""),
                        List.of("Details", "findings", "", "1", "subject", "text", "post 1", "", "", ""),
                        List.of("Details", "findings", "", "1", "message", "text", "is there twice", "", "", ""),
                        List.of("Details", "findings", "", "0", "omitted findings", "number", "4", "", "", ""));
        assertThat(records)
                .contains(List.of(
                        "Overview", "chart", "Cost by month", "0", "chart note", "text", "By invoice.", "", "", ""));
        assertThat(records)
                .filteredOn(record -> record.get(4).equals("omitted rows"))
                .hasSize(1);
    }

    @Test
    void whatWasWrittenIsFlushed() throws IOException {
        boolean[] flushed = new boolean[2];
        class Noting extends ByteArrayOutputStream {
            private final int place;

            Noting(int place) {
                this.place = place;
            }

            @Override
            public void flush() {
                flushed[place] = true;
            }
        }
        ReportCsv.standard().write(SmallReport.oneUnit(), new Noting(0));
        ReportJson.write(SmallReport.everything(), new Noting(1));

        assertThat(flushed).containsExactly(true, true);
    }

    @Test
    void aTableStandsAsItIsWithColumnsForUnitsAndReasons() throws IOException {
        List<List<String>> records = read(written(ReportCsv.standard(), SmallReport.cells()));

        assertThat(records.get(0)).containsExactly("What", "Value", "Value, unit", "Value, no value because");
        assertThat(records.get(1)).containsExactly("number", "-1234.50", "people", "");
        assertThat(records.get(2)).containsExactly("money", "-12.345", "EUR", "");
        assertThat(records.get(6)).containsExactly("none", "", "", "ZERO_DENOMINATOR: reach is 0");
        assertThat(records.get(7)).containsExactly("why not", "", "", "TOO_FEW");
        assertThat(records).hasSize(9);
    }

    @Test
    void aUnitThatTheColumnSaysStandsInItsHeadingOnly() throws IOException {
        assertThat(written(ReportCsv.standard(), SmallReport.oneUnit())).isEqualTo("Post,Reach (people)\r\na,7\r\n");
    }

    @Test
    void aTextThatASpreadsheetWouldTakeForAFormulaGetsAnApostropheAndANumberDoesNot() throws IOException {
        for (String bad : List.of(
                "=cmd|' /C calc'!A0", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1")) {
            Table table = table(bad);

            assertThat(read(written(ReportCsv.standard(), table)).get(0).get(0)).isEqualTo("'" + bad);
            assertThat(read(written(ReportCsv.standard(), table)).get(1).get(0)).isEqualTo("'" + bad);
            assertThat(read(written(ReportCsv.standard().withFormulas(), table))
                            .get(1)
                            .get(0))
                    .isEqualTo(bad);
        }
        assertThat(written(ReportCsv.standard(), SmallReport.cells()))
                .contains("'=1+1")
                .contains(",-1234.50,");
        assertThat(read(written(ReportCsv.standard(), table("1=1 'a'"))).get(1).get(0))
                .isEqualTo("1=1 'a'");
    }

    @Test
    void noFieldOfAHostileReportBeginsAFormula() throws IOException {
        Report hostile = Report.builder("=a", SmallReport.NOW)
                .subtitle("+b")
                .section(Section.of("@c", "-d", table("=e")))
                .build();

        assertThat(read(written(ReportCsv.standard(), hostile)))
                .allSatisfy(record -> assertThat(record)
                        .noneMatch(field -> !field.isEmpty() && "=+-@".indexOf(field.charAt(0)) >= 0));
    }

    @Test
    void linesEndWithCrLfAndTheMarkIsWrittenOnlyWhenAskedFor() throws IOException {
        String plain = written(ReportCsv.standard(), SmallReport.oneUnit());
        String marked = written(ReportCsv.standard().withByteOrderMark(), SmallReport.oneUnit());

        assertThat(plain).endsWith("\r\n").doesNotStartWith("\uFEFF");
        assertThat(marked).isEqualTo("\uFEFF" + plain);
    }

    @Test
    void whateverATextHoldsIsReadBackAsItWas() throws IOException {
        long seed = Long.getLong("smm.seed", System.nanoTime());
        System.out.println("ReportCsvTest: -Dsmm.seed=" + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            StringBuilder text = new StringBuilder("x");
            random.ints(12, 0, 10).forEach(i -> text.append("\",;\r\n'=\u00fc\u2028 ".charAt(i)));
            String csv = written(ReportCsv.standard().withFormulas(), table(text.toString()));

            assertThat(read(csv).get(1).get(0)).isEqualTo(text.toString());
        }
    }

    @Test
    void halfASurrogatePairCostsOneCharacterNotTheFile() throws IOException {
        assertThat(written(ReportCsv.standard(), table("a\ud83d"))).contains("a\uFFFD");
    }

    @Test
    void aStreamThatFailsIsAnIOExceptionAndIsNotClosed() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space");
            }

            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };

        assertThatThrownBy(() -> ReportCsv.standard().write(SmallReport.everything(), full))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ReportJson.write(SmallReport.everything(), full))
                .isInstanceOf(IOException.class);
    }

    private static List<String> cell(String row, String type, String value, String unit, String reason, String why) {
        return List.of("Details", "table", "Every kind of cell", row, "Value", type, value, unit, reason, why);
    }

    private static Table table(String text) {
        return Table.builder("T", List.of(new Column(text, CellKind.TEXT, Optional.empty(), CellKind.TEXT.alignment())))
                .row(new Cell.Text(text))
                .build();
    }

    private static String written(ReportCsv csv, Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        csv.write(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String written(ReportCsv csv, Table table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        csv.write(table, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<List<String>> read(String csv) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }
}
