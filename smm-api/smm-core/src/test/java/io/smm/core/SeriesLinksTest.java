package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Smm;
import io.smm.account.Connection;
import io.smm.campaign.UtmPolicy;
import io.smm.post.LinkPolicy;
import io.smm.post.Post;
import io.smm.post.PostText;
import io.smm.post.RequestKey;
import io.smm.post.TrackedLink;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.Recurrence;
import io.smm.post.plan.Series;
import io.smm.post.plan.SeriesRequest;
import io.smm.spi.ShorteningRequest;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each occurrence of a series has links of its own; which post is next is decided by what their author wrote. */
class SeriesLinksTest {

    private static final URI SHOP = URI.create("https://bakery.example/rye");
    private static final Recurrence MONDAYS =
            Recurrence.weekly(LocalDateTime.of(2026, 3, 2, 9, 0), ZoneId.of("Europe/Berlin"), DayOfWeek.MONDAY);
    private static final LinkPolicy DATED =
            LinkPolicy.tagging(UtmPolicy.standard().withTemplates("tips-{date}", "", ""));

    private final TestClock clock = new TestClock(); // Sunday, 2026-03-01
    private final FakeNetwork network = new FakeNetwork();
    private final Connection shop = network.connection();
    private final List<ShorteningRequest> shortened = new ArrayList<>();
    private final Smm smm = SmmBuilder.create()
            .register(network)
            .clock(clock)
            .sleeper(clock)
            .linkShortener(request -> {
                shortened.add(request);
                return URI.create("https://sho.rt/" + shortened.size());
            })
            .build();

    private static Post linking(String words) {
        return Post.builder(
                        PostText.builder().text(words + " ").link("rye", SHOP).build())
                .build();
    }

    private SeriesRequest.Builder mondays(String key, LinkPolicy links) {
        return SeriesRequest.builder(shop, MONDAYS, new RequestKey(key), linking("Freeze it."))
                .ahead(Duration.ofDays(21))
                .links(links);
    }

    private static List<URI> tagged(Series series) {
        return links(series).stream().map(TrackedLink::tagged).toList();
    }

    private static List<TrackedLink> links(Series series) {
        return series.occurrences().stream()
                .flatMap(post -> post.post().trackedLinks().stream())
                .toList();
    }

    @Test
    void eachOccurrenceHasTagsOfItsOwnDate() {
        Series series = smm.planning().scheduleSeries(mondays("tips", DATED).build());

        assertThat(tagged(series))
                .extracting(address -> address.getQuery().replaceAll(".*utm_campaign=([^&]*).*", "$1"))
                .containsExactly("tips-2026-03-02", "tips-2026-03-09", "tips-2026-03-16");
        assertThat(series.occurrences()).allMatch(post -> post.links().equals(Optional.of(DATED)));
    }

    @Test
    void eachOccurrenceHasShortLinksOfItsOwnAndAskingAgainShortensNothing() {
        SeriesRequest request = mondays("tips", DATED.andShortening()).build();
        Series series = smm.planning().scheduleSeries(request);

        assertThat(links(series))
                .extracting(TrackedLink::published)
                .doesNotHaveDuplicates()
                .hasSize(3);
        assertThat(shortened).extracting(ShorteningRequest::key).doesNotHaveDuplicates();
        assertThat(smm.planning().scheduleSeries(request)).isEqualTo(series);
        assertThat(shortened).hasSize(3);
    }

    @Test
    void aPostIsTheSamePostWhateverItsLinksBecame() {
        smm.planning().scheduleSeries(mondays("first", DATED.andShortening()).build());

        Series second = smm.planning()
                .scheduleSeries(mondays("second", LinkPolicy.none())
                        .then(linking("Dumplings!"))
                        .cooldown(Duration.ofDays(28))
                        .build());

        assertThat(second.occurrences())
                .singleElement()
                .extracting(PlannedPost::post)
                .satisfies(post -> assertThat(post.parts().get(0).text().text()).startsWith("Dumplings"));
        assertThat(second.leftOut()).hasSize(2);
    }

    @Test
    void theOneThatWasUsedLeastRecentlyIsFoundThoughLinksWereRewritten() {
        Series series = smm.planning()
                .scheduleSeries(mondays("tips", DATED.andShortening())
                        .then(linking("Dumplings!"))
                        .ahead(Duration.ofDays(7))
                        .evergreen()
                        .build());
        clock.advance(Duration.ofDays(7));
        Series next = smm.planning()
                .scheduleSeries(mondays("tips", DATED.andShortening())
                        .then(linking("Dumplings!"))
                        .ahead(Duration.ofDays(7))
                        .evergreen()
                        .build());

        assertThat(words(series)).containsExactly("Freeze it.");
        assertThat(words(next)).containsExactly("Dumplings!");
    }

    private static List<String> words(Series series) {
        return series.occurrences().stream()
                .map(post -> post.post().parts().get(0).text().text().replace(" rye", ""))
                .toList();
    }
}
