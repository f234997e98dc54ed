package io.smm.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T09:30Z,2026-11-24T09:30:00Z",
        "2026-11-24 09:30:59+0230x,",
        "2026-11-24 09:30:59+02,2026-11-24T07:30:59Z",
        "2026-11-24 09:30:59-02:30,2026-11-24T12:00:59Z",
        "2026-11-24T09:30:59.123456789Z,2026-11-24T09:30:59.123456789Z",
        "2026-11-24T09:30:59.1234567890Z,",
        "2026-11-24T09:30:59.Z,",
        "2026-11-24T09:30:59,",
        "2026-11-24T24:00:00Z,",
        "2026-11-24T09:60:00Z,",
        "2026-11-24T09:30:60Z,",
        "2026-02-29T09:30:00Z,",
        "2024-02-29T09:30:00Z,2024-02-29T09:30:00Z",
        "0000-00-00T00:00:00Z,",
        "2026-11-24T09:30:00+18:00,2026-11-23T15:30:00Z",
        "2026-11-24T09:30:00+18:01,",
        "2026-11-24T09:30:00z,",
        "2026-11-24t09:30:00Z,",
        "2026-11-24T9:30:00Z,",
        "1678-01-01T00:00:00Z,1678-01-01T00:00:00Z",
        "2261-12-31T23:59:59Z,2261-12-31T23:59:59Z",
    })
    void isoTimesAreReadAsWritten(String cell, String expected) {
        assertThat(read(CsvTime.iso(), cell))
                .isEqualTo(expected == null ? List.of() : List.of(Instant.parse(expected)));
    }

    @Test
    void anyIsoTimeReadsAsTheJdkReadsIt() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            OffsetDateTime at = LocalDate.of(1678, 1, 2)
                    .plusDays(random.nextInt(213_000))
                    .atTime(random.nextInt(24), random.nextInt(60), random.nextInt(60), random.nextInt(1_000_000_000))
                    .atOffset(ZoneOffset.ofTotalSeconds(60 * (random.nextInt(2 * 18 * 60 + 1) - 18 * 60)));

            assertThat(read(CsvTime.iso(), at.toString()))
                    .as("seed %d, %s", seed, at)
                    .containsExactly(at.toInstant());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1677-12-31T23:59:59Z", "2262-01-01T00:00:00Z"})
    void timesWhoseNanosecondsDoNotFitAreFaults(String cell) {
        List<Instant> found = read(CsvTime.iso(), cell);

        assertThat(found).allMatch(at -> at.equals(Instant.parse(cell)));
        assertThat(read(CsvTime.iso(), "1600-01-01T00:00:00Z")).isEmpty();
        assertThat(read(CsvTime.iso(), "2300-01-01T00:00:00Z")).isEmpty();
        assertThat(read(CsvTime.epochSeconds(), "999999999999")).isEmpty();
        assertThat(read(CsvTime.epochMillis(), "9223372036854775807")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0,1970-01-01T00:00:00Z",
        "1795512600,2026-11-24T09:30:00Z",
        "1795512600.125,2026-11-24T09:30:00.125Z",
        "-0.5,1969-12-31T23:59:59.500Z",
        "-1,1969-12-31T23:59:59Z",
        "1.,",
        ".5,",
        "1.1234567890,",
        "'1,5',",
        "1e3,",
        "-,",
    })
    void secondsAreReadToTheNanosecond(String cell, String expected) {
        assertThat(read(CsvTime.epochSeconds(), cell))
                .isEqualTo(expected == null ? List.of() : List.of(Instant.parse(expected)));
    }

    @ParameterizedTest
    @CsvSource({
        "1795512600001,2026-11-24T09:30:00.001Z",
        "-1,1969-12-31T23:59:59.999Z",
        "1.5,",
        "99999999999999999999,",
        "+1,",
    })
    void millisecondsAreWholeNumbers(String cell, String expected) {
        assertThat(read(CsvTime.epochMillis(), cell))
                .isEqualTo(expected == null ? List.of() : List.of(Instant.parse(expected)));
    }

    @Test
    void aPatternGivesTheInstantOfItsZoneOrAFault() {
        CsvTime vienna = CsvTime.pattern("d.M.yyyy H:mm", ZoneId.of("Europe/Vienna"));
        CsvTime offset = CsvTime.pattern("yyyy/MM/dd HH:mm XXX");

        assertThat(read(vienna, "24.11.2026 9:30")).containsExactly(Instant.parse("2026-11-24T08:30:00Z"));
        assertThat(read(offset, "2026/11/24 09:30 +02:00")).containsExactly(Instant.parse("2026-11-24T07:30:00Z"));
        assertThat(fault(vienna, "29.3.2026 2:30"))
                .isEqualTo("a time that comes once in Europe/Vienna (its clocks skip this one)");
        assertThat(fault(vienna, "25.10.2026 2:30"))
                .isEqualTo("a time that comes once in Europe/Vienna (its clocks go back over this one)");
        assertThat(fault(vienna, "31.2.2026 2:30")).isEqualTo("a date and time like d.M.yyyy H:mm");
        assertThat(fault(vienna, "1.1.2300 2:30")).isEqualTo("a time of the years 1678 to 2261");
    }

    private static String fault(CsvTime format, String cell) {
        return reader(format).validate(file(cell)).faults().get(0).expected();
    }

    private static List<Instant> read(CsvTime format, String cell) {
        List<Instant> found = new ArrayList<>();
        if (reader(format).validate(file(cell)).isSound()) {
            reader(format).events(file(cell), event -> found.add(event.at().orElseThrow()));
        }
        return found;
    }

    private static CsvEventReader reader(CsvTime format) {
        return CsvEventReader.of(
                CsvEventProfile.builder().key("key").time("at", format).build());
    }

    private static FileSource file(String cell) {
        return Csv.file("key,at\nx,\"" + cell + "\"\n");
    }
}
