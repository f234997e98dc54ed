package io.smm.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.Fault;
import io.smm.error.InvalidInputException;
import io.smm.metrics.ids.IdKeyer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class CsvEventReaderTest {

    private static final CsvEventProfile PROFILE = CsvEventProfile.builder()
            .person("who")
            .key("campaign")
            .kind("kind", List.of("organic", "paid"))
            .time("at", CsvTime.iso())
            .count("times")
            .id("row")
            .build();

    private static final String HEADER = "row,at,kind,campaign,who,times,note\n";

    private final CsvEventReader reader = CsvEventReader.of(PROFILE);
    private final IdKeyer keyer = IdKeyer.of("a key".getBytes(StandardCharsets.UTF_8), 10);

    @Test
    void anEventIsWhatItsRowSays() {
        List<CsvEvent> events = new ArrayList<>();

        CsvCheck check = reader.events(
                file("1,2026-11-24T09:30:00Z,paid, spring ,ann,3,x\n"
                        + "2,2026-11-24 09:30:01.5+02:00,organic,\"a, \"\"b\"\"\nc\",bob,0,\n"),
                events::add);

        assertThat(events)
                .containsExactly(
                        new CsvEvent(
                                2,
                                Optional.of("ann"),
                                Optional.of("spring"),
                                Optional.of("paid"),
                                Optional.of(Instant.parse("2026-11-24T09:30:00Z")),
                                3),
                        new CsvEvent(
                                3,
                                Optional.of("bob"),
                                Optional.of("a, \"b\"\nc"),
                                Optional.of("organic"),
                                Optional.of(Instant.parse("2026-11-24T07:30:01.5Z")),
                                0));
        assertThat(check.rows()).isEqualTo(2);
        assertThat(check.ignoredColumns()).containsExactly("note");
        assertThat(events.get(0).toString()).contains("spring", "paid").doesNotContain("ann");
    }

    @Test
    void aBatchHoldsTheSameAsColumns() {
        CsvKeys keys = new CsvKeys();
        List<String> batches = new ArrayList<>();

        CsvEventReader.builder(PROFILE)
                .batchSize(2)
                .build()
                .batches(
                        file("1,2026-11-24T09:30:00.0000005Z,paid,spring,ann,3,\n"
                                + "2,1969-12-31T23:59:59.9999Z,organic,autumn,bob,1,\n"
                                + "3,2026-11-24T09:30:00Z,paid,spring,ann,2,\n"),
                        CsvPeople.keyed(keyer),
                        keys,
                        batch -> batches.add(Arrays.toString(Arrays.copyOf(batch.people(), batch.size()))
                                + Arrays.toString(Arrays.copyOf(batch.keys(), batch.size()))
                                + Arrays.toString(Arrays.copyOf(batch.kinds(), batch.size()))
                                + Arrays.toString(Arrays.copyOf(batch.epochNanos(), batch.size()))
                                + Arrays.toString(Arrays.copyOf(batch.epochMillis(), batch.size()))
                                + Arrays.toString(Arrays.copyOf(batch.counts(), batch.size()))));

        long ann = keyer.key("ann");
        long bob = keyer.key("bob");
        assertThat(batches)
                .containsExactly(
                        "[" + ann + ", " + bob + "][0, 1][1, 0][1795512600000000500, -100000][1795512600000, -1][3, 1]",
                        "[" + ann + "][0][1][1795512600000000000][1795512600000][2]");
        assertThat(keys.size()).isEqualTo(2);
        assertThat(keys.text(1)).isEqualTo("autumn");
    }

    @Test
    void whatTheProfileHasNoColumnForIsNotMadeUp() {
        CsvEventReader small =
                CsvEventReader.of(CsvEventProfile.builder().key("campaign").build());
        FileSource file = Csv.file("campaign\nspring\nspring\n");
        List<CsvEvent> events = new ArrayList<>();

        small.events(file, events::add);
        small.batches(file, CsvPeople.numbers(), new CsvKeys(), batch -> {
            assertThat(batch.size()).isEqualTo(2);
            assertThat(batch.counts()).startsWith(1, 1);
            assertThatThrownBy(batch::people)
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("person: the profile has no column for it");
            assertThatThrownBy(batch::kinds).hasMessageContaining("kind: the profile has no column");
            assertThatThrownBy(batch::epochNanos).hasMessageContaining("time: the profile has no column");
            assertThatThrownBy(batch::epochMillis).hasMessageContaining("time: the profile has no column");
        });

        assertThat(events)
                .hasSize(2)
                .contains(new CsvEvent(
                        2, Optional.empty(), Optional.of("spring"), Optional.empty(), Optional.empty(), 1));
    }

    @Test
    void fromTheFirstFaultOnNothingIsHandedOutAndAllFaultsAreListed() {
        FileSource file = file("1,2026-11-24T09:30:00Z,paid,spring,ann,3,\n"
                + "2,2026-11-24T09:30:00Z,earned,spring,ann,3,\n"
                + "3,2026-11-24T09:30:00Z,paid,spring,bob,3,\n"
                + "3,2026-11-24,paid,,,\"1,5\",\n"
                + ",,,spring,bob,-1,\n"
                + "5,2026-11-24T09:30:00Z,paid,spring,ann\n");
        List<CsvEvent> events = new ArrayList<>();
        List<Integer> batches = new ArrayList<>();

        assertThatThrownBy(() -> reader.events(file, events::add))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        error -> assertThat(error.faults())
                                .extracting(Fault::toString)
                                .containsExactly(
                                        "line 3, column kind: expected one of [organic, paid], found \"earned\"",
                                        "line 5, column who: expected the person's id, found nothing",
                                        "line 5, column campaign: expected the key of a post or campaign, found nothing",
                                        "line 5, column at: expected a time with its offset such as 2026-11-24T09:30:00Z, found"
                                                + " \"2026-11-24\"",
                                        "line 5, column times: expected a whole number of 0 or more, found \"1,5\"",
                                        "line 5, column row: expected an id that no other row has (line 4 has it), found \"3\"",
                                        "line 6, column kind: expected one of [organic, paid]",
                                        "line 6, column at: expected a time, found nothing",
                                        "line 6, column times: expected a whole number of 0 or more, found \"-1\"",
                                        "line 6, column row: expected the row's id, found nothing",
                                        "line 7: expected 7 cells, as in the header, found \"5 cells\""));
        assertThat(events).extracting(CsvEvent::line).containsExactly(2L);
        assertThatThrownBy(() -> CsvEventReader.builder(PROFILE)
                        .batchSize(1)
                        .build()
                        .batches(file, CsvPeople.keyed(keyer), new CsvKeys(), batch -> batches.add(batch.size())))
                .hasMessageContaining("(11 faults)");
        assertThat(batches).containsExactly(1);
        assertThat(reader.validate(file).faultCount()).isEqualTo(11);
        assertThat(reader.validate(file).rows()).isEqualTo(6);
    }

    @Test
    void anIdThatIsNotTakenForOneIsAFaultThatDoesNotShowIt() {
        CsvEventReader small = CsvEventReader.of(
                CsvEventProfile.builder().person("who").key("campaign").build());
        FileSource file = Csv.file("who,campaign\n7,a\n007,a\nann,b\n9223372036854775808,c\n-9223372036854775808,c\n");

        assertThatThrownBy(() -> small.batches(file, CsvPeople.numbers(), new CsvKeys(2), batch -> {}))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        error -> assertThat(error.faults())
                                .extracting(Fault::toString)
                                .containsExactly(
                                        "line 4, column who: expected an id that is taken: a whole number of 64 bits",
                                        "line 5, column who: expected an id that is taken: a whole number of 64 bits",
                                        "line 5, column campaign: expected a key that is taken: would be one more than 2"
                                                + " different ones, found \"c\"",
                                        "line 6, column campaign: expected a key that is taken: would be one more than 2"
                                                + " different ones, found \"c\""));
    }

    @Test
    void aHeaderIsHeldAgainstTheProfile() {
        assertThat(reader.validate(Csv.file("row,at,kind,kind,who\n1,x,y,z,\n")).faults())
                .extracting(CsvFault::toString)
                .containsExactly(
                        "posts.csv, line 1, column campaign: expected a column of this name in the header",
                        "posts.csv, line 1, column kind: expected one column of this name in the header, not several",
                        "posts.csv, line 1, column times: expected a column of this name in the header",
                        "posts.csv, line 2, column who: expected the person's id, found nothing",
                        "posts.csv, line 2, column at: expected a time with its offset such as 2026-11-24T09:30:00Z,"
                                + " found \"x\"");
        assertThat(reader.validate(Csv.file("a;b\n1;2\n")).faultCount()).isEqualTo(6);
        assertThat(reader.validate(Csv.file("")).faults())
                .extracting(CsvFault::expected)
                .containsExactly("a header with the names of the columns; there is nothing");
        CsvEventReader strict = CsvEventReader.of(CsvEventProfile.builder()
                .person("who")
                .otherColumns(CsvOtherColumns.REFUSED)
                .build());
        assertThat(strict.validate(Csv.file("who,note\nann,x\n")).faults())
                .extracting(CsvFault::toString)
                .containsExactly("posts.csv, line 1, column note: expected no column that the profile does not map");
    }

    @Test
    void sizesBeyondTheLimitsAreRefused() {
        CsvEventReader two = CsvEventReader.builder(
                        CsvEventProfile.builder().person("who").build())
                .maxRows(2)
                .maxColumns(2)
                .maxRowLength(20_000)
                .build();

        assertThat(two.validate(Csv.file("who\na\nb\n")).isSound()).isTrue();
        assertThat(two.validate(Csv.file("who\na\nb\nc\nd\n")).faults())
                .extracting(CsvFault::toString)
                .containsExactly("posts.csv, line 4: expected at most 2 rows; nothing after this line was read");
        assertThat(two.validate(Csv.file("who,b,c\n")).faults())
                .extracting(CsvFault::toString)
                .containsExactly("posts.csv, line 1: expected at most 2 columns; nothing after this line was read");
        assertThat(two.validate(Csv.file("who\n\"" + "x".repeat(100_000))).faults())
                .extracting(CsvFault::expected)
                .containsExactly(
                        "a row of at most 20000 characters (is a quote left open?); nothing after this line was read");
        assertThat(two.validate(Csv.file("who\n\"" + "x".repeat(19_000) + "\"\n"))
                        .isSound())
                .isTrue();
    }

    @Test
    void whatTheCallerThrowsEndsTheReading() {
        assertThatThrownBy(() -> reader.events(file("1,2026-11-24T09:30:00Z,paid,spring,ann,3,\n"), event -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void everyFaultOfAProfileAndOfAReaderIsNamedAtOnce() {
        assertThatThrownBy(() -> CsvEventProfile.builder()
                        .kind("a", List.of("x", "x", " y"))
                        .time("a", CsvTime.pattern("M/d/yyyy H:mm"))
                        .count(" ")
                        .separator('.')
                        .build())
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        error -> assertThat(error.faults())
                                .extracting(Fault::toString)
                                .containsExactly(
                                        "separator: must be a comma, a semicolon, a tab or |",
                                        "columns: must hold a person or a key",
                                        "columns[a]: is mapped already",
                                        "columns[]: must have a name",
                                        "kinds: must not hold one twice",
                                        "kinds: must be words without spaces around them",
                                        "time: the pattern M/d/yyyy H:mm holds no zone, and none is given"));
        assertThatThrownBy(() -> CsvEventProfile.builder()
                        .person("a")
                        .kind("b", List.of())
                        .time("c", CsvTime.pattern("uuuu-MM-dd'T'HH:mmXXX", ZoneId.of("UTC")))
                        .build())
                .hasMessageContaining("kinds: must be 1 to 127, are 0")
                .hasMessageContaining("holds a zone of its own");
        assertThatThrownBy(() -> CsvEventReader.builder(PROFILE)
                        .maxRows(0)
                        .maxColumns(0)
                        .maxRowLength(0)
                        .keptFaults(0)
                        .batchSize(0)
                        .progress(progress -> {}, 0)
                        .build())
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        error -> assertThat(error.faults())
                                .extracting(Fault::field)
                                .containsExactly(
                                        "maxRows",
                                        "maxColumns",
                                        "maxRowLength",
                                        "keptFaults",
                                        "batchSize",
                                        "everyRows"));
        assertThatThrownBy(() -> new CsvKeys(0)).hasMessageContaining("most");
        assertThatThrownBy(() -> new CsvKeys().text(0)).hasMessageContaining("number");
    }

    private static FileSource file(String rows) {
        return Csv.file(HEADER + rows);
    }
}
