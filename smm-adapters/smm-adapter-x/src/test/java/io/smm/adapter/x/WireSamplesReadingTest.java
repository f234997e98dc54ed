package io.smm.adapter.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.tomakehurst.wiremock.common.Json;
import io.smm.Network;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.AccountRef;
import io.smm.adapter.support.Field;
import io.smm.adapter.x.internal.wire.CountedWire;
import io.smm.adapter.x.internal.wire.CountsWire;
import io.smm.adapter.x.model.XTier;
import io.smm.error.SmmException;
import io.smm.insight.AccountInsights;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.listening.SearchQuery;
import io.smm.listening.Signal;
import io.smm.listening.SignalAction;
import io.smm.listening.SignalKind;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What X's own simulator answered, replayed: reading, numbers, what is done with what others said. Not replayed: counts of searches
 * and rules of the stream, which the adapter does not call, and {@code 33-analytics}, which is not of the described shape.
 */
@Tag("specs")
class WireSamplesReadingTest {

    @BeforeEach
    void whereTheSamplesAre() {
        assumeTrue(Files.isDirectory(WireSample.FOLDER), "no wire samples beside the project");
    }

    @Test
    void theNumbersOfAnAccountAreThoseRecorded() {
        try (Told x = new Told()) {
            serve(x, 1, "/2/users/me");

            AccountInsights numbers = x.adapter()
                    .insightReader()
                    .orElseThrow()
                    .account(x.connection(), Set.of(MetricId.FOLLOWERS, MetricId.FOLLOWING, MetricId.POSTS));

            assertThat(numbers.readings().values())
                    .extracting(reading -> reading.value().orElseThrow().longValueExact())
                    .containsExactlyInAnyOrder(13L, 23L, 31L);
        }
    }

    @Test
    void theNumbersOfAPostAreThoseRecordedAndTheOwnersWereNotGiven() {
        Map<?, ?> answer = Json.read(WireSample.of(18).body(), Map.class);
        CountsWire post = read(Json.write(answer.get("data")), CountsWire::read);

        for (String name : List.of(
                "retweet_count", "like_count", "reply_count", "quote_count", "bookmark_count", "impression_count")) {
            assertThat(post.count("public_metrics", name)).as(name).isEqualTo(new Field.Present<>(0L));
        }
        assertThat(post.count("non_public_metrics", "engagements")).isEqualTo(Field.absent());
        assertThat(post.createdAt()).isPresent();
    }

    @Test
    void aPostThatIsGoneIsToldOfInAnAnswerOfSuccess() {
        CountedWire answer = read(WireSample.of(36).body(), CountedWire::read);
        assertThat(answer.posts()).isEmpty();
        assertThat(answer.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo("resource-not-found");
            assertThat(problem.resource()).isEqualTo("405");
        });

        try (Told x = new Told()) {
            serve(x, 36, "/2/tweets");
            PostInsights post = x.adapter()
                    .insightReader()
                    .orElseThrow()
                    .posts(x.connection(), List.of(PostRef.of(Network.X, "405")), Set.of(MetricId.REACTIONS))
                    .get(0);
            assertThat(post.reading(MetricId.REACTIONS)).isInstanceOf(Reading.Unknown.class);
        }
    }

    @Test
    void noMentionsAreAnEmptyLastPage() {
        try (Told x = new Told()) {
            serve(x, 24, "/2/users/2244994945/mentions");

            Page<Signal> page = x.adapter().signalReader().orElseThrow().mentions(x.connection(), PageRequest.first(5));

            assertThat(page.items()).isEmpty();
            assertThat(page.cursor()).isEmpty();
            assertThat(x.asked().get(0).queryParameter("max_results").firstValue())
                    .isEqualTo("5");
        }
    }

    @Test
    void aRefusedQueryIsATypedErrorThatNamesTheParameter() {
        try (Told x = new Told()) {
            serve(x, 27, "/2/tweets/search/recent");

            SmmException refused = catchThrowableOfType(
                    SmmException.class,
                    () -> x.adapter()
                            .signalSearch()
                            .orElseThrow()
                            .search(x.connection(), SearchQuery.of("Salut"), PageRequest.first(10)));

            assertThat(refused.details().nativeCode()).contains("invalid-request");
            assertThat(refused.details().faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.message()).contains("query"));
        }
    }

    @Test
    void anAnswerIsHiddenAndAPostLikedByTheRequestsThatWereRecorded() {
        try (Told x = new Told(XOptions.defaults().on(XTier.ENTERPRISE))) {
            serve(x, 30, "/2/tweets/405/hidden");
            serve(x, 28, "/2/users/2244994945/likes");
            Signal comment = Signal.builder(
                            SignalKind.COMMENT,
                            "reply",
                            PostRef.of(Network.X, "405"),
                            AccountRef.of(Network.X, "1", "ana"),
                            PostText.of("Hm."),
                            Told.NOW)
                    .build();

            x.adapter().moderator().orElseThrow().act(x.connection(), comment, SignalAction.HIDE);
            x.adapter().moderator().orElseThrow().act(x.connection(), comment, SignalAction.LIKE);

            assertThat(Json.read(x.asked().get(0).getBodyAsString(), Object.class))
                    .isEqualTo(WireSample.of(30).sent());
            assertThat(Json.read(x.asked().get(1).getBodyAsString(), Object.class))
                    .isEqualTo(WireSample.of(28).sent());
        }
    }

    private static void serve(Told x, int number, String path) {
        WireSample sample = WireSample.of(number);
        x.answersAreRecorded();
        x.tell(sample.method(), path, sample.status(), sample.body());
    }

    private static <T> T read(String json, io.smm.adapter.support.AnswerReader<T> reader) {
        return io.smm.adapter.support.Json.read(json.getBytes(StandardCharsets.UTF_8), reader);
    }
}
