package io.smm.core.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.TimeWindow;
import io.smm.error.InvalidInputException;
import io.smm.post.plan.Recurrence;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days that calendars and clocks make hard, each worked out by hand. */
class HardRhythmsTest {

    private static final TimeWindow EVER =
            new TimeWindow(Instant.parse("1990-01-01T00:00:00Z"), Instant.parse("2110-01-01T00:00:00Z"));

    /** The examples of RFC 5545, section 3.8.5.3, from 9:00 in New York, with the dates that it lists. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        FREQ=DAILY;INTERVAL=10;COUNT=5                         | 19970902 | 19970902 19970912 19970922 19971002 19971012
        FREQ=WEEKLY;COUNT=3                                    | 19970902 | 19970902 19970909 19970916
        FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH     | 19970902 | 19970902 19970904 19970916 19970918 19970930 19971002 19971014 19971016
        FREQ=MONTHLY;COUNT=4;BYDAY=1FR                         | 19970905 | 19970905 19971003 19971107 19971205
        FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU        | 19970907 | 19970907 19970928 19971102 19971130 19980104 19980125 19980301 19980329 19980503 19980531
        FREQ=MONTHLY;COUNT=6;BYDAY=-2MO                        | 19970922 | 19970922 19971020 19971117 19971222 19980119 19980216
        FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=6                     | 19970928 | 19970928 19971029 19971128 19971229 19980129 19980226
        FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1                  | 19970930 | 19970930 19971001 19971031 19971101 19971130 19971201 19971231 19980101 19980131 19980201
        FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15 | 19970910 | 19970910 19970911 19970912 19970913 19970914 19970915 19990310 19990311 19990312 19990313
        FREQ=YEARLY;COUNT=10;BYMONTH=6,7                       | 19970610 | 19970610 19970710 19980610 19980710 19990610 19990710 20000610 20000710 20010610 20010710
        FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200    | 19970101 | 19970101 19970410 19970719 20000101 20000409 20000718 20030101 20030410 20030719 20060101
        FREQ=YEARLY;BYDAY=20MO;COUNT=3                         | 19970519 | 19970519 19980518 19990517
        FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3               | 19970512 | 19970512 19980511 19990517
        FREQ=YEARLY;BYMONTH=3;BYDAY=TH;COUNT=5                 | 19970313 | 19970313 19970320 19970327 19980305 19980312
        FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=5            | 19970902 | 19980213 19980313 19981113 19990813 20001013
        FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13;COUNT=4 | 19970913 | 19970913 19971011 19971108 19971213
        FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3 | 19961105 | 19961105 20001107 20041102
        FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3         | 19970904 | 19970904 19971007 19971106
        FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=7  | 19970929 | 19970929 19971030 19971127 19971230 19980129 19980226 19980330
        FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO     | 19970805 | 19970805 19970810 19970819 19970824
        FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU     | 19970805 | 19970805 19970817 19970819 19970831
        FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5                  | 20070115 | 20070115 20070130 20070215 20070315 20070330
        """)
    void theExamplesOfTheStandardBeatOnTheDaysThatItLists(String rule, String start, String dates) {
        LocalDateTime first = LocalDateTime.of(
                Integer.parseInt(start.substring(0, 4)),
                Integer.parseInt(start.substring(4, 6)),
                Integer.parseInt(start.substring(6)),
                9,
                0);
        assertThat(new Rhythm(new Recurrence(rule, first, ZoneId.of("America/New_York"))).in(EVER))
                .extracting(beat -> beat.original().toString())
                .containsExactlyElementsOf(Arrays.stream(dates.split(" "))
                        .map(date ->
                                date.substring(0, 4) + "-" + date.substring(4, 6) + "-" + date.substring(6) + "T09:00")
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        the 31st is skipped where there is none  | FREQ=MONTHLY;COUNT=4 | 2026-01-31T09:00 | UTC | 2026-01-31T09:00:00Z 2026-03-31T09:00:00Z 2026-05-31T09:00:00Z 2026-07-31T09:00:00Z
        the last day is asked for with -1        | FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2 | 2028-01-31T09:00 | UTC | 2028-01-31T09:00:00Z 2028-02-29T09:00:00Z
        2100 is no leap year                     | FREQ=YEARLY;COUNT=2 | 2096-02-29T09:00 | UTC | 2096-02-29T09:00:00Z 2104-02-29T09:00:00Z
        a leap day every fourth year             | FREQ=YEARLY;COUNT=3 | 2024-02-29T09:00 | UTC | 2024-02-29T09:00:00Z 2028-02-29T09:00:00Z 2032-02-29T09:00:00Z
        the 366th day                            | FREQ=YEARLY;BYYEARDAY=366;COUNT=2 | 2025-01-01T09:00 | UTC | 2028-12-31T09:00:00Z 2032-12-31T09:00:00Z
        week 53, which 2020 and 2026 have        | FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;COUNT=2 | 2020-01-01T09:00 | UTC | 2020-12-28T09:00:00Z 2026-12-28T09:00:00Z
        the Sunday of week 53 lies in January    | FREQ=YEARLY;BYWEEKNO=53;BYDAY=SU;COUNT=2 | 2020-01-05T09:00 | UTC | 2021-01-03T09:00:00Z 2027-01-03T09:00:00Z
        the Monday of week 1 lies in December    | FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO;COUNT=2 | 2018-06-01T09:00 | UTC | 2018-12-31T09:00:00Z 2019-12-30T09:00:00Z
        a month's days in every month of a year  | FREQ=YEARLY;BYMONTHDAY=1,25;COUNT=3 | 2027-05-19T11:27 | UTC | 2027-05-25T11:27:00Z 2027-06-01T11:27:00Z 2027-06-25T11:27:00Z
        the second of all a year's Wednesdays    | FREQ=YEARLY;BYMONTH=1,8;BYDAY=WE;BYSETPOS=2;COUNT=1 | 2023-04-30T14:23 | UTC | 2024-01-10T14:23:00Z
        hours go on after months without any     | FREQ=HOURLY;BYMONTH=5,10;BYHOUR=9 | 2026-05-31T08:00 | UTC | 2026-05-31T09:00:00Z 2026-10-01T09:00:00Z
        a gap in New York, 3.3.5's own example   | FREQ=DAILY;COUNT=3 | 2007-03-10T02:30 | America/New_York | 2007-03-10T07:30:00Z 2007-03-11T07:30:00Z 2007-03-12T06:30:00Z
        an overlap in New York: the first        | FREQ=DAILY;COUNT=3 | 2007-11-03T01:30 | America/New_York | 2007-11-03T05:30:00Z 2007-11-04T05:30:00Z 2007-11-05T06:30:00Z
        a gap of half an hour                    | FREQ=DAILY;COUNT=2 | 2026-10-03T02:15 | Australia/Lord_Howe | 2026-10-02T15:45:00Z 2026-10-03T15:45:00Z
        a gap at midnight                        | FREQ=DAILY;COUNT=2 | 2018-11-03T00:00 | America/Sao_Paulo | 2018-11-03T03:00:00Z 2018-11-04T03:00:00Z
        a year later the zone had no summer time | FREQ=DAILY;COUNT=2 | 2019-11-02T00:00 | America/Sao_Paulo | 2019-11-02T03:00:00Z 2019-11-03T03:00:00Z
        a day that Samoa left out is the next    | FREQ=DAILY;COUNT=3 | 2011-12-29T09:00 | Pacific/Apia | 2011-12-29T19:00:00Z 2011-12-30T19:00:00Z
        Moscow stayed on summer time in 2011     | FREQ=YEARLY;COUNT=3 | 2010-12-01T09:00 | Europe/Moscow | 2010-12-01T06:00:00Z 2011-12-01T05:00:00Z 2012-12-01T05:00:00Z
        and went to winter time for good in 2014 | FREQ=YEARLY;COUNT=2 | 2014-07-01T09:00 | Europe/Moscow | 2014-07-01T05:00:00Z 2015-07-01T06:00:00Z
        UNTIL counts itself in                   | FREQ=DAILY;UNTIL=20260302T080000Z | 2026-03-01T09:00 | Europe/Berlin | 2026-03-01T08:00:00Z 2026-03-02T08:00:00Z
        UNTIL in the hour that comes twice       | FREQ=DAILY;UNTIL=20261025T011500Z | 2026-10-24T02:30 | Europe/Berlin | 2026-10-24T00:30:00Z 2026-10-25T00:30:00Z
        UNTIL before the gap's end               | FREQ=DAILY;UNTIL=20260329T011500Z | 2026-03-28T02:30 | Europe/Berlin | 2026-03-28T01:30:00Z
        a gap's beat passes the one after it     | FREQ=DAILY;BYHOUR=2,3;BYMINUTE=0,30;BYSETPOS=2,3 | 2026-03-29T00:00 | Europe/Berlin | 2026-03-29T01:00:00Z 2026-03-29T01:30:00Z
        """)
    void hardDays(String what, String rule, String start, String zone, String expected) {
        Instant[] instants =
                Arrays.stream(expected.split(" ")).map(Instant::parse).toArray(Instant[]::new);
        assertThat(new Rhythm(new Recurrence(rule, LocalDateTime.parse(start), ZoneId.of(zone))).in(EVER))
                .extracting(Rhythm.Beat::instant)
                .as(what)
                .startsWith(instants);
    }

    @Test
    void whatIsLeftOutCountsAndWhatIsAddedIsOutsideTheRulesEnd() {
        Recurrence rhythm = new Recurrence("FREQ=DAILY;COUNT=3", at("2026-03-01T09:00"), ZoneId.of("UTC"))
                .except(at("2026-03-02T09:00"), at("2026-03-09T09:00"))
                .and(at("2026-03-03T09:00"), at("2026-03-02T12:00"), at("2026-03-20T09:00"), at("2026-03-09T09:00"));

        List<Rhythm.Beat> beats = new Rhythm(rhythm).in(EVER);

        assertThat(beats)
                .extracting(Rhythm.Beat::original)
                .containsExactly(
                        at("2026-03-01T09:00"), at("2026-03-02T12:00"), at("2026-03-03T09:00"), at("2026-03-20T09:00"));
        assertThat(beats).extracting(Rhythm.Beat::index).containsExactly(0, 2, 2, 3);
    }

    @Test
    void aRuleThatNeverBeatsIsEmptyAndEndsTheSearchItself() {
        Recurrence never =
                new Recurrence("FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30", at("2026-03-01T09:00"), ZoneId.of("UTC"));

        assertThat(new Rhythm(never).in(new TimeWindow(Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=DAILY;UNTIL=20260301",
                "FREQ=DAILY;UNTIL=20260301T090000",
                "FREQ=DAILY;UNTIL=20260303T090000Z;COUNT=3",
                "FREQ=DAILY;COUNT=0",
                "FREQ=DAILY;BYWEEKNO=5",
                "FREQ=DAILY;FREQ=DAILY",
                "FREQ=DAILY;BYHOUR=24",
                "FREQ=DAILY;BYSECOND=60",
                "FREQ=WEEKLY;BYDAY=1MO",
                "FREQ=MONTHLY;BYMONTHDAY=32",
                "FREQ=DAILY;BYSETPOS=1",
                "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=FORWARD"
            })
    void whatTheStandardDoesNotAllowIsRefusedAndSaysWhy(String rule) {
        Recurrence recurrence = new Recurrence(rule, at("2026-03-01T09:00"), ZoneId.of("UTC"));

        assertThatThrownBy(() -> new Rhythm(recurrence))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("RFC 5545");
    }

    private static LocalDateTime at(String local) {
        return LocalDateTime.parse(local);
    }
}
