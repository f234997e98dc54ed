package io.smm.adapter.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.adapter.bluesky.stub.StubNetwork;
import io.smm.adapter.bluesky.stub.StubPost;
import io.smm.error.InvalidInputException;
import io.smm.insight.AccountInsights;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.post.PostRef;
import io.smm.spi.InsightReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Counts in as few calls as the network allows, and none for what it does not count. */
class BlueskyInsightsTest {

    private static final String GET_POSTS = "app.bsky.feed.getPosts";

    @RegisterExtension
    final TestName test = new TestName();

    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(test::get);
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    @Test
    void sixtyPostsAreThreeCallsAndComeBackInOrder() {
        List<PostRef> posts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            StubPost post = bench.network.write(StubNetwork.US, Map.of("text", "" + i));
            bench.network.count(post.uri(), "likeCount", i);
            posts.add(Bench.post(post.uri()));
        }

        List<PostInsights> insights = reader().posts(bench.connection(), posts, Set.of(MetricId.REACTIONS));

        assertThat(insights).extracting(PostInsights::post).isEqualTo(posts);
        for (int i = 0; i < 60; i++) {
            assertThat(insights.get(i).reading(MetricId.REACTIONS).value()).contains(BigDecimal.valueOf(i));
        }
        assertThat(bench.server.requests(GET_POSTS)).isEqualTo(3);
    }

    @Test
    void aPostAskedForTwiceIsReadOnceAndAnsweredTwice() {
        PostRef post = post();

        List<PostInsights> insights =
                reader().posts(bench.connection(), List.of(post, post), Set.of(MetricId.REACTIONS));

        assertThat(insights).hasSize(2);
        assertThat(insights.get(0)).isEqualTo(insights.get(1));
        assertThat(bench.server.lastQueries(GET_POSTS, "uris")).containsExactly(post.id());
    }

    @Test
    void whatIsNotCountedCostsNoCall() {
        List<PostInsights> insights =
                reader().posts(bench.connection(), List.of(post()), Set.of(MetricId.REACH, MetricId.IMPRESSIONS));
        AccountInsights account = reader().account(bench.connection(), Set.of(MetricId.REACH));

        assertThat(insights.get(0).reading(MetricId.REACH)).isInstanceOf(Reading.NotReported.class);
        assertThat(account.reading(MetricId.REACH)).isInstanceOf(Reading.NotReported.class);
        assertThat(bench.server.requests(GET_POSTS)).isZero();
        assertThat(bench.server.requests("app.bsky.actor.getProfile")).isZero();
    }

    @Test
    void aPostTellsWhenItWasWritten() {
        PostInsights insights = reader().posts(bench.connection(), List.of(post()), Set.of(MetricId.REACTIONS))
                .get(0);

        assertThat(insights.publishedAt()).contains(Bench.START);
    }

    @Test
    void aPostThatIsHiddenIsUnknownAndNotZero() {
        PostRef post = post();
        bench.network.hide(post.id());

        PostInsights insights = reader().posts(
                        bench.connection(), List.of(post), Set.of(MetricId.REACTIONS, MetricId.REACH))
                .get(0);

        assertThat(insights.reading(MetricId.REACTIONS)).isInstanceOf(Reading.Unknown.class);
        assertThat(insights.reading(MetricId.REACH)).isInstanceOf(Reading.NotReported.class);
        assertThat(insights.publishedAt()).isEmpty();
    }

    @Test
    void anAccountsNumbersAreReadInOneCall() {
        AccountInsights insights = reader().account(
                        bench.connection(),
                        Set.of(MetricId.FOLLOWERS, MetricId.FOLLOWING, MetricId.POSTS, MetricId.REACH));

        assertThat(insights.reading(MetricId.FOLLOWERS).value()).contains(BigDecimal.valueOf(7));
        assertThat(insights.reading(MetricId.FOLLOWING).value()).contains(BigDecimal.ZERO);
        assertThat(insights.reading(MetricId.REACH)).isInstanceOf(Reading.NotReported.class);
        assertThat(bench.server.requests("app.bsky.actor.getProfile")).isEqualTo(1);
    }

    @Test
    void aPostNamedByItsOwnersHandleIsRefusedWithTheWayOut() {
        PostRef post = Bench.post("at://bakery.example/app.bsky.feed.post/3kidem2222222");

        assertThatThrownBy(() -> reader().posts(bench.connection(), List.of(post), Set.of(MetricId.REACTIONS)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("reading the post gives that form");
    }

    private PostRef post() {
        return Bench.post(
                bench.network.write(StubNetwork.US, Map.of("text", "Bread.")).uri());
    }

    private InsightReader reader() {
        return bench.adapter().insightReader().orElseThrow();
    }
}
