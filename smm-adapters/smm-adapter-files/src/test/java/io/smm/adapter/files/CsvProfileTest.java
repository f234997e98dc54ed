package io.smm.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smm.Network;
import io.smm.error.Fault;
import io.smm.error.InvalidInputException;
import io.smm.insight.MetricId;
import io.smm.insight.MetricUnit;
import io.smm.insight.TimeBasis;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CsvProfileTest {

    @Test
    void theTextFormSaysTheSameAsTheBuilder() {
        CsvProfile built = CsvProfile.builder(Network.FACEBOOK, "page-export", "1.2")
                .separator(';')
                .encoding(CsvEncoding.UTF_16)
                .decimalSeparator(',')
                .otherColumns(CsvOtherColumns.REFUSED)
                .timeBasis(TimeBasis.LIFETIME)
                .column("Post ID", CsvColumn.id())
                .column("Posted", CsvColumn.published("M/d/yyyy H:mm", ZoneId.of("Asia/Bangkok")))
                .column("Type \"raw\"", CsvColumn.label("post type"))
                .column("Reach", CsvColumn.metric(MetricId.REACH))
                .column(
                        "Fans",
                        new CsvColumn.Metric(
                                MetricId.FOLLOWERS, Optional.of(TimeBasis.SNAPSHOT), Optional.of("at posting time")))
                .column("Loves", CsvColumn.metric(new MetricId("loves", MetricUnit.EVENTS)))
                .build();

        CsvProfile read = CsvProfile.read(text("""
                # What the page's owner exports
                profile   page-export
                version   1.2
                network   facebook
                basis     lifetime
                separator semicolon
                encoding  utf-16
                decimal   comma
                others    refused

                column "Post ID"        id
                column Posted           published "M/d/yyyy H:mm" Asia/Bangkok
                column "Type ""raw\"""    label "post type"
                column Reach            metric reach
                  column Fans           metric followers snapshot "at posting time"
                column Loves            metric loves events
                """));

        assertThat(read).isEqualTo(built).hasSameHashCodeAs(built);
        assertThat(read.columns().keySet())
                .containsExactly("Post ID", "Posted", "Type \"raw\"", "Reach", "Fans", "Loves");
        assertThat(read.toString()).contains("page-export");
    }

    @Test
    void everyFaultOfAProfileIsNamedAtOnce() {
        CsvProfile.Builder profile = CsvProfile.builder(Network.FACEBOOK, "two words", "")
                .separator('"')
                .decimalSeparator(' ')
                .timeBasis(TimeBasis.PERIOD)
                .column("a", CsvColumn.published("M/d/yyyy"))
                .column("b", CsvColumn.published("nonsense"))
                .column("c", CsvColumn.published("uuuu-MM-dd'T'HH:mmXXX", ZoneId.of("UTC")))
                .column("d", CsvColumn.published("h:mm M/d/yyyy"))
                .column("e", CsvColumn.metric(new MetricId("reach", MetricUnit.EVENTS)))
                .column("f", CsvColumn.metric(MetricId.REACH))
                .column("g", CsvColumn.label(" "))
                .column("h", CsvColumn.label("x"))
                .column("i", CsvColumn.label("x"))
                .column("i", CsvColumn.label("y"))
                .column(" ", CsvColumn.label("z"));

        assertThat(faults(profile::build))
                .containsExactlyInAnyOrder(
                        "columns[i]: is mapped already",
                        "name: must be one to eighty of a-z A-Z 0-9 . _ -",
                        "version: must be one to eighty of a-z A-Z 0-9 . _ -",
                        "separator: must be a comma, a semicolon, a tab or |",
                        "decimalSeparator: must be a point or a comma",
                        "timeBasis: must not be PERIOD: a layout knows no window",
                        "columns[a]: the pattern M/d/yyyy must give date and time of day; a date alone can be a label",
                        "columns[b]: the pattern nonsense is not one: Unknown pattern letter: o",
                        "columns[c]: the pattern uuuu-MM-dd'T'HH:mmXXX holds a zone of its own",
                        "columns[d]: the pattern h:mm M/d/yyyy must give date and time of day; a date alone can be a label",
                        "columns[e]: the metric reach counts PEOPLE, not EVENTS",
                        "columns[f]: the metric reach has a column already",
                        "columns[g]: must name its label",
                        "columns[i]: the label x has a column already",
                        "columns[]: must have a name",
                        "columns: must hold exactly one id, hold 0",
                        "columns: must hold at most one published time");
        assertThat(faults(() -> CsvProfile.builder(Network.X, "a", "1")
                        .column("id", CsvColumn.id())
                        .build()))
                .containsExactly("columns: must hold a metric");
    }

    @Test
    void everyFaultOfATextIsNamedWithItsLine() {
        assertThat(faults(() -> CsvProfile.read(text("""
                        profile a
                        profile b
                        networks facebook
                        network Face!
                        basis period
                        separator space
                        encoding latin1
                        decimal none
                        others kept
                        column
                        column a metric
                        column b metric loves
                        column c metric reach wrong
                        column d sum reach
                        column e "label x
                        column f published "H:mm M/d/yyyy" Nowhere/Else
                        column g id id
                        column h metric reach events "x" "y"
                        column k id
                        column k id
                        """))))
                .containsExactly(
                        "line 2: profile is given already",
                        "line 3: expected profile, version, network, basis, separator, encoding, decimal, others or column,"
                                + " found networks",
                        "line 10: expected the column's name in the header at the end of the line",
                        "line 11: expected the metric's id at the end of the line",
                        "line 12: the metric loves is not in the catalogue and needs its unit: events, people, fraction"
                                + " or level",
                        "line 13: expected a unit, a time basis or a definition in quotes, found wrong",
                        "line 14: expected id, published, metric or label, found sum",
                        "line 15: a double quote must open and close a word: column e \"label x",
                        "line 16: expected a time zone such as Europe/Bucharest, found Nowhere/Else",
                        "line 17: did not expect id",
                        "line 18: did not expect y",
                        "line 20: the column k is mapped already",
                        "version: must be given",
                        "network: must be one to forty of a-z 0-9 -, beginning with a letter",
                        "separator: must be one of [comma, pipe, semicolon, tab]",
                        "encoding: must be one of [utf-16, utf-8, windows-1252]",
                        "decimal: must be one of [comma, point]",
                        "others: must be one of [listed, refused]",
                        "basis: must be one of [lifetime, snapshot, unstated]");
    }

    @Test
    void aFaultOfAColumnsMeaningIsNamedWithItsLineToo() {
        assertThat(faults(() -> CsvProfile.read(text("""
                        profile a
                        version 1
                        network x

                        column a id
                        column b published H:mm
                        column c metric reach
                        """))))
                .containsExactly("line 6, columns[b]: the pattern H:mm must give date and time of day; a date alone can"
                        + " be a label");
    }

    @Test
    void aProfileThatCannotBeReadIsOneErrorThatNamesIt() {
        assertThatThrownBy(() -> CsvProfile.read(FileSource.of(Path.of("absent.profile"))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("absent.profile is invalid: file: cannot be read: there is no such file");
        assertThatThrownBy(() -> CsvProfile.read(FileSource.of("x.profile", new byte[] {(byte) 0xC3})))
                .hasMessage("x.profile is invalid: encoding: must be UTF-8");
        assertThatThrownBy(() -> CsvProfile.read(FileSource.of("x.profile", new byte[70_000])))
                .hasMessage("x.profile is invalid: size: must be at most 65536 bytes");
        assertThat(CsvProfile.read(text("\uFEFFprofile a\nversion 1\nnetwork x\ncolumn a id\ncolumn b metric reach"))
                        .name())
                .isEqualTo("a");
    }

    @Test
    void aLongQuotedWordIsReadWithoutRecursion() {
        String words = "column a id\ncolumn b metric reach \"" + "word \"\" ".repeat(5_000) + "\"";

        assertThat(CsvProfile.read(text("profile a\nversion 1\nnetwork x\n" + words))
                        .columns())
                .hasSize(2);
    }

    private static FileSource text(String text) {
        return FileSource.of("my.profile", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> faults(ThrowingCallable call) {
        InvalidInputException error = catchThrowableOfType(InvalidInputException.class, call);
        return error.faults().stream().map(Fault::toString).toList();
    }
}
