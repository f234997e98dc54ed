package io.smm.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Network;
import io.smm.error.Fault;
import io.smm.error.InvalidInputException;
import io.smm.insight.MetricId;
import io.smm.insight.MetricUnit;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFaultsTest {

    private final CsvImporter importer = CsvImporter.of(Csv.PROFILE);

    @ParameterizedTest
    @ValueSource(strings = {"many", "-1", "1.5", "1,5", "1e3", "NaN", "١", "1234567890123456789", "0x1F"})
    void aCountThatIsNotAWholeNumberOfZeroOrMoreIsAFault(String cell) {
        assertThat(faults(Csv.rows("p1,,photo,1,\"" + cell + "\"")))
                .containsExactly("posts.csv, line 2, column shares: expected a whole number of 0 or more, found \""
                        + cell + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-06-12 4:03", "2/30/2018 4:03", "6/12/2018 24:00", "6/12/2018", "soon"})
    void aDateThatDoesNotFollowThePatternIsAFault(String cell) {
        assertThat(faults(Csv.rows("p1," + cell + ",photo,1,2")))
                .containsExactly("posts.csv, line 2, column when: expected a date and time like M/d/yyyy H:mm, found \""
                        + cell + "\"");
    }

    @Test
    void aMissingColumnIsAFaultOfTheHeader() {
        assertThat(faults(Csv.file("id,when,Type,reach,shares\np1,,photo,1,2\n")))
                .containsExactly("posts.csv, line 1, column type: expected a column of this name in the header");
        assertThat(importer.validate(Csv.file("id,when,Type,reach,shares\n")).ignoredColumns())
                .containsExactly("Type");
    }

    @Test
    void aColumnThatTheProfileDoesNotMapIsRefusedWhereItSaysSo() {
        CsvProfile strict = CsvProfile.builder(Network.FACEBOOK, "strict", "1")
                .column("id", CsvColumn.id())
                .column("reach", CsvColumn.metric(MetricId.REACH))
                .otherColumns(CsvOtherColumns.REFUSED)
                .build();

        assertThat(faults(CsvImporter.of(strict), Csv.file("id,clicks,reach,more\np1,1,2,3\n")))
                .containsExactly(
                        "posts.csv, line 1, column clicks: expected no column that the profile does not map",
                        "posts.csv, line 1, column more: expected no column that the profile does not map");
        assertThat(faults(CsvImporter.of(strict), Csv.file("id,reach\np1,2\n"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0,5|0.5", "-12|-12", "1.5|", "1.000,5|", "1,000.5|", "1,|", ",5|"})
    void withADecimalCommaAPointIsAFault(String cell, String number) {
        CsvProfile commas = CsvProfile.builder(Network.FACEBOOK, "commas", "1")
                .separator(';')
                .decimalSeparator(',')
                .column("id", CsvColumn.id())
                .column("rate", CsvColumn.metric(new MetricId("rate", MetricUnit.FRACTION)))
                .build();
        CsvImporter read = CsvImporter.of(commas);
        FileSource file = Csv.file("id;rate\np1;" + cell + "\n");

        if (number == null) {
            assertThat(faults(read, file))
                    .containsExactly("posts.csv, line 2, column rate: expected a decimal number such as 0,25, found \""
                            + cell + "\"");
        } else {
            assertThat(read.read(file)
                            .posts()
                            .get(0)
                            .reading(new MetricId("rate", MetricUnit.FRACTION))
                            .value())
                    .contains(new BigDecimal(number));
        }
    }

    @Test
    void withoutADeclarationADecimalCommaIsAFaultThatSaysWhatWasExpected() {
        CsvProfile points = CsvProfile.builder(Network.FACEBOOK, "points", "1")
                .column("id", CsvColumn.id())
                .column("rate", CsvColumn.metric(new MetricId("rate", MetricUnit.FRACTION)))
                .build();

        assertThat(faults(CsvImporter.of(points), Csv.file("id,rate\np1,\"1,5\"\n")))
                .containsExactly(
                        "posts.csv, line 2, column rate: expected a decimal number such as 0.25, found \"1,5\"");
    }

    @Test
    void aMappedColumnThatComesTwiceIsAFault() {
        assertThat(faults(Csv.file("id,when,type,reach,shares,reach\np1,,photo,1,2,3\n")))
                .containsExactly(
                        "posts.csv, line 1, column reach: expected one column of this name in the header, not several");
    }

    @Test
    void rowsAreStillCheckedWhenOneColumnIsMissing() {
        assertThat(faults(Csv.file("when,type,reach,shares\nsoon,photo,1,2\n,photo,1,x\n")))
                .containsExactly(
                        "posts.csv, line 1, column id: expected a column of this name in the header",
                        "posts.csv, line 2, column when: expected a date and time like M/d/yyyy H:mm, found \"soon\"",
                        "posts.csv, line 3, column shares: expected a whole number of 0 or more, found \"x\"");
    }

    @Test
    void aFileOfAnotherLayoutIsNotCheckedRowByRow() {
        assertThat(faults(Csv.file("a,b\n1\n2\n3\n"))).hasSize(5).allMatch(fault -> fault.contains("line 1,"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"p1,,photo,1|4 cells", "p1,,photo,1,2,3|6 cells", "p1|1 cell"})
    void aRowWithTooFewOrTooManyCellsIsAFault(String row, String found) {
        assertThat(faults(Csv.rows(row)))
                .containsExactly("posts.csv, line 2: expected 5 cells, as in the header, found \"" + found + "\"");
    }

    @Test
    void anIdThatIsMissingOrComesTwiceIsAFault() {
        assertThat(faults(Csv.rows("p1,,photo,1,2", " ,,photo,1,2", "p2,,photo,1,2", "p1,,photo,1,2")))
                .containsExactly(
                        "posts.csv, line 3, column id: expected the post's id, found nothing",
                        "posts.csv, line 5, column id: expected an id that no other row has (line 2 has it), found \"p1\"");
    }

    @Test
    void linesAreThoseOfTheFileAlsoAfterQuotedLineBreaks() {
        assertThat(faults(Csv.rows("p1,,\"two\nlines\r\nand three\",1,2", "", "p2,,photo,x,2")))
                .singleElement()
                .asString()
                .contains("line 6, column reach");
    }

    @Test
    void anEmptyFileHasNoHeader() {
        assertThat(faults(Csv.file("")))
                .containsExactly(
                        "posts.csv, line 1: expected a header with the names of the columns; there is nothing");
    }

    @Test
    void textThatIsNotUtf8IsAFaultOfItsLine() {
        byte[] latin1 = (Csv.HEADER + "p1,,photo,1,2\np2,,caf\u00e9 d\u00e9j\u00e0,1,2\np3,,photo,1,x\n")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(faults(FileSource.of("posts.csv", latin1)))
                .containsExactly(
                        "posts.csv, line 3: expected text in UTF-8",
                        "posts.csv, line 4, column shares: expected a whole number of 0 or more, found \"x\"");
    }

    @Test
    void textThatEndsInTheMiddleOfACharacterIsAFault() {
        ByteArrayOutputStream cut = new ByteArrayOutputStream();
        cut.writeBytes((Csv.HEADER + "p1,,photo,1,2\np2,,caf").getBytes(StandardCharsets.UTF_8));
        cut.write(0xC3);

        assertThat(faults(FileSource.of("posts.csv", cut.toByteArray())))
                .contains("posts.csv, line 3: expected text in UTF-8");
    }

    @Test
    void aQuoteThatNobodyClosesEndsTheReading() {
        assertThat(faults(Csv.rows("p1,,photo,x,2", "p2,,\"photo,1,2", "p3,,photo,1,2")))
                .containsExactly(
                        "posts.csv, line 2, column reach: expected a whole number of 0 or more, found \"x\"",
                        "posts.csv, line 3: expected well-formed CSV (Unclosed quoted field at end of input);"
                                + " nothing after this line was read");
    }

    @Test
    void charactersAfterAClosingQuoteEndTheReading() {
        assertThat(faults(Csv.rows("p1,,\"photo\"s,1,2")))
                .singleElement()
                .asString()
                .contains("line 2: expected well-formed CSV (Unexpected character after closing quote");
    }

    @Test
    void rowsBeyondTheLimitAreRefused() {
        CsvImporter two = CsvImporter.builder(Csv.PROFILE).maxRows(2).build();

        assertThat(two.read(Csv.rows("p1,,a,1,2", "p2,,a,1,2")).posts()).hasSize(2);
        assertThat(faults(two, Csv.rows("p1,,a,1,2", "p2,,a,1,2", "p3,,a,1,2", "p4,,a,1,x")))
                .containsExactly("posts.csv, line 4: expected at most 2 rows; nothing after this line was read");
    }

    @Test
    void columnsBeyondTheLimitAreRefused() {
        CsvImporter six = CsvImporter.builder(Csv.PROFILE).maxColumns(6).build();

        assertThat(six.read(Csv.file("id,when,type,reach,shares,f\np1,,a,1,2,3\n"))
                        .posts())
                .hasSize(1);
        assertThat(faults(six, Csv.file("id,when,type,reach,shares,f,g\np1,,a,1,2,3,4\n")))
                .containsExactly("posts.csv, line 1: expected at most 6 columns; nothing after this line was read");
        assertThat(faults(six, Csv.rows("p1" + ",".repeat(100_000))))
                .containsExactly("posts.csv, line 2: expected 5 cells, as in the header, found \"100001 cells\"");
    }

    @Test
    void aRowWithoutEndIsRefusedBeforeItFillsTheMemory() {
        CsvImporter small =
                CsvImporter.builder(Csv.PROFILE).maxRowLength(50_000).build();
        String endless = "p1,,\"" + "x\n".repeat(2_000_000);

        assertThat(faults(small, Csv.rows("p0,,a,1,2", endless)))
                .containsExactly(
                        "posts.csv, line 3: expected a row of at most 50000 characters (is a quote left open?);"
                                + " nothing after this line was read");
        assertThat(faults(small, Csv.rows("p1,," + "x".repeat(2_000_000) + ",1,2")))
                .containsExactly(
                        "posts.csv, line 2: expected a row of at most 50000 characters (is a quote left open?);"
                                + " nothing after this line was read");
        assertThat(small.read(Csv.rows("p1,," + "x".repeat(49_000) + ",1,2")).posts())
                .hasSize(1);
    }

    @Test
    void aHalfBrokenFileIsOneErrorThatCountsAllFaultsAndListsTheFirstTwenty() {
        String rows = IntStream.range(0, 60)
                .mapToObj(i -> "p" + i + ",,photo," + (i < 30 ? "1" : "bad" + i) + ",2")
                .collect(Collectors.joining("\n"));

        assertThatThrownBy(() -> importer.read(Csv.rows(rows)))
                .isInstanceOfSatisfying(InvalidInputException.class, error -> {
                    assertThat(error.faults()).hasSize(20);
                    assertThat(error.faults().get(0))
                            .isEqualTo(new Fault(
                                    "line 32, column reach", "expected a whole number of 0 or more, found \"bad30\""));
                    assertThat(error)
                            .hasMessageStartingWith(
                                    "posts.csv (30 faults, the first 20 listed) is invalid: line 32, column")
                            .hasMessageContaining("bad49")
                            .hasMessageNotContaining("bad50");
                });
        assertThatThrownBy(() -> importer.stream(Csv.rows(rows))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void validationCountsAllFaultsAndKeepsAsManyAsAsked() {
        CsvCheck check = CsvImporter.builder(Csv.PROFILE)
                .keptFaults(2)
                .build()
                .validate(Csv.rows("p1,,a,x,y", "p2,,a,1,2", "p3,,a,-1,", "p4,soon,a,1,2"));

        assertThat(check.isSound()).isFalse();
        assertThat(check.rows()).isEqualTo(4);
        assertThat(check.faultCount()).isEqualTo(4);
        assertThat(check.faults()).extracting(CsvFault::line).containsExactly(2L, 2L);
        assertThat(importer.validate(Csv.rows("p1,,a,1,2")).isSound()).isTrue();
    }

    @Test
    void faultsStandInTheFilesOrderThoughTheDecoderReadsAhead() {
        byte[] content = (Csv.HEADER + "p1,,a,x,2\np2,,\u00e9,1,2\np3,,a,y,2\n").getBytes(StandardCharsets.ISO_8859_1);

        CsvCheck all = importer.validate(FileSource.of("posts.csv", content));
        CsvCheck first =
                CsvImporter.builder(Csv.PROFILE).keptFaults(1).build().validate(FileSource.of("posts.csv", content));

        assertThat(all.faults()).extracting(CsvFault::line).containsExactly(2L, 3L, 4L);
        assertThat(first.faults()).extracting(CsvFault::line).containsExactly(2L);
    }

    @Test
    void whatWasFoundIsShortenedAndCannotForgeALine() {
        String found = importer.validate(
                        Csv.rows("p1,,a,\"1\nposts.csv, line 9: \u001b[31m\u202efake" + "x".repeat(90) + "\",2"))
                .faults()
                .get(0)
                .toString();

        assertThat(found)
                .doesNotContain("\n", "\u001b", "\u202e")
                .endsWith("…\"")
                .hasSizeLessThan(160);
    }

    @Test
    void boundsMustBePositiveAndAllOfThemAreNamed() {
        assertThatThrownBy(() -> CsvImporter.builder(Csv.PROFILE)
                        .maxRows(0)
                        .maxColumns(-1)
                        .maxRowLength(0)
                        .keptFaults(0)
                        .progress(progress -> {}, 0)
                        .build())
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        error -> assertThat(error.faults())
                                .extracting(Fault::field)
                                .containsExactly("maxRows", "maxColumns", "maxRowLength", "everyRows", "keptFaults"));
    }

    private List<String> faults(FileSource source) {
        return faults(importer, source);
    }

    private static List<String> faults(CsvImporter importer, FileSource source) {
        return importer.validate(source).faults().stream()
                .map(CsvFault::toString)
                .toList();
    }
}
