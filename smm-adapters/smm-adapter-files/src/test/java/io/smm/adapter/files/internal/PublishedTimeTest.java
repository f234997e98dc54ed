package io.smm.adapter.files.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Network;
import io.smm.adapter.files.CsvColumn;
import io.smm.insight.PostInsights;
import io.smm.post.PostRef;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublishedTimeTest {

    private static final ZoneId BUCHAREST = ZoneId.of("Europe/Bucharest");

    private final PostInsights.Builder post = PostInsights.builder(PostRef.of(Network.FACEBOOK, "1"));

    @Test
    void aKnownZoneMakesAnInstant() {
        read(CsvColumn.published("d.M.yyyy H:mm", BUCHAREST), "1.7.2024 15:00");

        assertThat(post.build().publishedAt()).contains(Instant.parse("2024-07-01T12:00:00Z"));
        assertThat(post.build().publishedAtLocal()).isEmpty();
    }

    @Test
    void aZoneInTheCellMakesAnInstant() {
        read(CsvColumn.published("yyyy-MM-dd'T'HH:mm:ssXXX"), "2024-07-01T15:00:00+03:00");

        assertThat(post.build().publishedAt()).contains(Instant.parse("2024-07-01T12:00:00Z"));
    }

    @Test
    void anHourThatComesTwiceIsKeptAsLocalTimeOnly() {
        read(CsvColumn.published("d.M.yyyy H:mm", BUCHAREST), "27.10.2024 3:30");

        assertThat(post.build().publishedAt()).isEmpty();
        assertThat(post.build().publishedAtLocal()).contains(LocalDateTime.of(2024, 10, 27, 3, 30));
    }

    @Test
    void anHourThatTheClocksSkipIsRefused() {
        CsvColumn column = CsvColumn.published("d.M.yyyy H:mm", BUCHAREST);

        assertThat(PublishedTime.of((CsvColumn.Published) column).read("31.3.2024 3:30", post))
                .contains("a time that exists in Europe/Bucharest (its clocks skip this one)");
    }

    @Test
    void namesOfMonthsAndHalvesOfTheDayAreEnglishInAnyCase() {
        read(CsvColumn.published("MMM d, yyyy h:mm a"), "jul 1, 2024 3:00 pm");

        assertThat(post.build().publishedAtLocal()).contains(LocalDateTime.of(2024, 7, 1, 15, 0));
    }

    @Test
    void lettersInQuotesOfAPatternStayAsTheyAre() {
        read(CsvColumn.published("'day' d 'of' M/yy H:mm"), "day 1 of 7/24 3:00");

        assertThat(post.build().publishedAtLocal()).contains(LocalDateTime.of(2024, 7, 1, 3, 0));
    }

    @Test
    void aYearOfMoreThanFourDigitsOrBeforeTheFirstIsAFaultOfTheCell() {
        for (String pattern : List.of("yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mmX")) {
            PublishedTime time = PublishedTime.of((CsvColumn.Published) CsvColumn.published(pattern));
            String zone = pattern.endsWith("X") ? "Z" : "";

            assertThat(time.read("+9999999-01-01 10:00" + zone, post)).contains("a year from 1 to 9999");
            assertThat(time.read("+10000-01-01 10:00" + zone, post)).contains("a year from 1 to 9999");
            assertThat(time.read("0000-01-01 10:00" + zone, post)).contains("a year from 1 to 9999");
            assertThat(time.read("-0001-01-01 10:00" + zone, post)).contains("a year from 1 to 9999");
            assertThat(post.build().publishedAt()).isEmpty();
            assertThat(post.build().publishedAtLocal()).isEmpty();
            assertThat(time.read("9999-12-31 10:00" + zone, PostInsights.builder(PostRef.of(Network.FACEBOOK, "2"))))
                    .isEmpty();
        }
    }

    private void read(CsvColumn column, String cell) {
        CsvColumn.Published published = (CsvColumn.Published) column;
        assertThat(PublishedTime.faultOf(published)).isEmpty();
        assertThat(PublishedTime.of(published).read(cell, post)).isEqualTo(Optional.empty());
    }
}
