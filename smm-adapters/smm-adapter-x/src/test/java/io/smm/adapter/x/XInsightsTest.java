package io.smm.adapter.x;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Network;
import io.smm.adapter.x.model.XNames;
import io.smm.adapter.x.model.XTier;
import io.smm.insight.AccountInsights;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.post.PostRef;
import io.smm.spi.InsightReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as X tells them, in both generations of names. Shapes: X OpenAPI 2.166 and 2.167, GET /2/tweets. */
class XInsightsTest {

    private static final Set<MetricId> ALL = MetricId.catalogue();

    @ParameterizedTest
    @CsvSource({"TWEET,retweet_count,tweet_count", "POST,repost_count,post_count"})
    void eachCountIsReadInEitherGenerationOfNames(XNames names, String reposts, String posts) {
        try (Told x = new Told(XOptions.defaults().asking(names))) {
            x.tell("GET", "/2/tweets", 200, answer(post("1", public_(reposts), ""), ""));
            x.tell(
                    "GET",
                    "/2/users/me",
                    200,
                    "{\"data\":{\"id\":\"2244994945\",\"username\":\"bakery\",\"name\":\"Bakery\",\"public_metrics\":{"
                            + "\"followers_count\":7,\"following_count\":0,\"" + posts + "\":3,\"listed_count\":1}}}");

            PostInsights post =
                    insights(x).posts(x.connection(), List.of(ref("1")), ALL).get(0);
            AccountInsights account = insights(x).account(x.connection(), ALL);

            assertThat(number(post.reading(MetricId.SHARES))).isEqualTo(2);
            assertThat(number(post.reading(MetricId.IMPRESSIONS))).isEqualTo(100);
            assertThat(number(post.reading(MetricId.QUOTES))).isZero();
            assertThat(post.reading(MetricId.REACH)).isInstanceOf(Reading.NotReported.class);
            assertThat(((Reading.Value) post.reading(MetricId.SHARES)).lineage().nativeName())
                    .isEqualTo(reposts);
            assertThat(number(account.reading(MetricId.POSTS))).isEqualTo(3);
            assertThat(number(account.reading(MetricId.FOLLOWING))).isZero();
            assertThat(x.asked().get(0).queryParameter(names.fieldsParameter()).firstValue())
                    .contains("non_public_metrics");
        }
    }

    @Test
    void whatIsToldTheOwnerAloneIsWithheldFieldByField() {
        try (Told x = new Told()) {
            String problem = """
                    ,"errors":[{"resource_id":"1","parameter":"non_public_metrics","resource_type":"tweet","section":"data",
                    "title":"Field Authorization Error","value":"non_public_metrics","field":"non_public_metrics",
                    "detail":"Sorry, you are not authorized to access 'non_public_metrics' on the Tweet with ids : [1].",
                    "type":"https://api.twitter.com/2/problems/not-authorized-for-field"}]""";
            x.tell("GET", "/2/tweets", 200, answer(post("1", public_("retweet_count"), ""), problem));

            PostInsights post =
                    insights(x).posts(x.connection(), List.of(ref("1")), ALL).get(0);

            assertThat(number(post.reading(MetricId.REACTIONS))).isEqualTo(5);
            assertThat(post.reading(MetricId.LINK_CLICKS)).isInstanceOf(Reading.Withheld.class);
            assertThat(post.reading(MetricId.VIDEO_VIEWS)).isInstanceOf(Reading.Unknown.class);
        }
    }

    @Test
    void whatIsToldForThirtyDaysIsWithheldLater() {
        try (Told x = new Told()) {
            String old = post("1", public_("retweet_count"), "").replace("2026-11-20", "2026-10-20");
            x.tell("GET", "/2/tweets", 200, answer(old, ""));

            PostInsights post =
                    insights(x).posts(x.connection(), List.of(ref("1")), ALL).get(0);

            assertThat(post.reading(MetricId.LINK_CLICKS))
                    .isInstanceOfSatisfying(
                            Reading.Withheld.class,
                            withheld -> assertThat(withheld.why()).contains("30 days"));
        }
    }

    @Test
    void theOwnerIsToldOfClicksAndHowFarTheVideoWasSeen() {
        try (Told x = new Told()) {
            String own =
                    ",\"non_public_metrics\":{\"impression_count\":101,\"url_link_clicks\":4,\"user_profile_clicks\":0,"
                            + "\"engagements\":12},\"attachments\":{\"media_keys\":[\"7_9\"]}";
            String media = """
                    ,"includes":{"media":[{"media_key":"7_9","type":"video","public_metrics":{"view_count":40},
                    "non_public_metrics":{"playback_0_count":39,"playback_100_count":11}}]}""";
            x.tell("GET", "/2/tweets", 200, answer(post("1", public_("retweet_count"), own), media));

            PostInsights post =
                    insights(x).posts(x.connection(), List.of(ref("1")), ALL).get(0);

            assertThat(number(post.reading(MetricId.LINK_CLICKS))).isEqualTo(4);
            assertThat(number(post.reading(MetricId.PROFILE_VISITS))).isZero();
            assertThat(number(post.reading(MetricId.VIDEO_VIEWS))).isEqualTo(40);
            assertThat(number(post.reading(MetricId.VIDEO_COMPLETIONS))).isEqualTo(11);
            assertThat(post.reading(MetricId.VIDEO_HALF_VIEWS)).isInstanceOf(Reading.Unknown.class);
            assertThat(number(post.reading(MetricId.IMPRESSIONS))).isEqualTo(100);
        }
    }

    @Test
    void aPostThatIsNotThereIsUnknownAndTheOthersAreTold() {
        try (Told x = new Told()) {
            String gone = """
                    ,"errors":[{"value":"2","resource_id":"2","resource_type":"tweet","parameter":"ids","title":"Not Found Error",
                    "detail":"Could not find tweet with ids: [2].",
                    "type":"https://api.twitter.com/2/problems/resource-not-found"}]""";
            x.tell("GET", "/2/tweets", 200, answer(post("1", public_("retweet_count"), ""), gone));

            List<PostInsights> both =
                    insights(x).posts(x.connection(), List.of(ref("2"), ref("1")), Set.of(MetricId.REACTIONS));

            assertThat(both.get(0).reading(MetricId.REACTIONS)).isInstanceOf(Reading.Unknown.class);
            assertThat(number(both.get(1).reading(MetricId.REACTIONS))).isEqualTo(5);
        }
    }

    @Test
    void aHundredPostsAreOneCallAndBookedAtTheirPrice() {
        try (Told x = new Told()) {
            x.tell("GET", "/2/tweets", 200, answer(post("1", public_("retweet_count"), ""), ""));
            List<PostRef> many = IntStream.rangeClosed(1, 101)
                    .mapToObj(i -> ref(Integer.toString(i)))
                    .toList();

            assertThat(insights(x).posts(x.connection(), many, Set.of(MetricId.REACTIONS)))
                    .hasSize(101);
            assertThat(x.asked()).hasSize(2);
            assertThat(x.asked().get(0).queryParameter("tweet.fields").firstValue())
                    .doesNotContain("non_public_metrics");
            insights(x).posts(x.connection(), many, Set.of(MetricId.REACH));
            assertThat(x.asked()).hasSize(2);
            assertThat(x.context().charges().stream()
                            .filter(charge -> charge.rule().equals("bill")))
                    .extracting(charge -> charge.points())
                    .contains(500_000L);
        }
    }

    @Test
    void whereNothingIsBilledNothingIsBooked() {
        try (Told x = new Told(XOptions.defaults().on(XTier.ENTERPRISE))) {
            x.tell("GET", "/2/tweets", 200, answer(post("1", public_("retweet_count"), ""), ""));
            insights(x).posts(x.connection(), List.of(ref("1")), Set.of(MetricId.REACTIONS));
            assertThat(x.context().charges()).noneMatch(charge -> charge.rule().equals("bill"));
        }
    }

    private static InsightReader insights(Told x) {
        return x.adapter().insightReader().orElseThrow();
    }

    private static PostRef ref(String id) {
        return PostRef.of(Network.X, id);
    }

    private static long number(Reading reading) {
        return reading.value().map(BigDecimal::longValueExact).orElseThrow(() -> new AssertionError(reading));
    }

    private static String public_(String reposts) {
        return "{\"" + reposts + "\":2,\"reply_count\":1,\"like_count\":5,\"quote_count\":0,\"bookmark_count\":3,"
                + "\"impression_count\":100}";
    }

    private static String post(String id, String counts, String besides) {
        return "{\"id\":\"" + id
                + "\",\"text\":\"Bread\",\"created_at\":\"2026-11-20T08:00:00.000Z\",\"public_metrics\":" + counts
                + besides + "}";
    }

    private static String answer(String post, String besides) {
        return "{\"data\":[" + post + "]" + besides + "}";
    }
}
