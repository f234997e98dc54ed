package io.smm.adapter.mastodon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.common.Json;
import io.smm.Cursor;
import io.smm.Network;
import io.smm.PageRequest;
import io.smm.account.AccountRef;
import io.smm.account.Connection;
import io.smm.adapter.mastodon.internal.http.AccountApi;
import io.smm.adapter.mastodon.internal.http.ListeningApi;
import io.smm.adapter.mastodon.internal.http.Rest;
import io.smm.adapter.mastodon.internal.http.StatusApi;
import io.smm.adapter.mastodon.internal.map.Notified;
import io.smm.adapter.mastodon.internal.map.Statuses;
import io.smm.adapter.mastodon.internal.map.StreamFrames;
import io.smm.adapter.mastodon.internal.wire.NotificationWire;
import io.smm.adapter.mastodon.internal.wire.StatusWire;
import io.smm.adapter.support.Pages;
import io.smm.adapter.support.stream.Frame;
import io.smm.adapter.support.stream.FrameNews;
import io.smm.error.ProtocolException;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.listening.SearchQuery;
import io.smm.listening.Signal;
import io.smm.listening.SignalAction;
import io.smm.listening.SignalEvent;
import io.smm.listening.SignalKind;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.PublishedPost;
import io.smm.testkit.Samples;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The samples of posts, people and counts that are read. */
final class WireSamplesReading {

    private WireSamplesReading() {}

    static Map<String, WireCheck> checks() {
        Map<String, WireCheck> checks = new LinkedHashMap<>();
        checks.put("status-get", bench -> read(bench, "status-get"));
        checks.put("status-get-not-found", WireSamplesReading::notFound);
        checks.put("status-get-with-counts", WireSamplesReading::counted);
        checks.put("status-history", WireSamplesReading::history);
        checks.put("favourite-by-b", WireSamplesReading::liked);
        checks.put("status-context", WireSamplesReading::comments);
        checks.put("notifications", WireSamplesReading::notifications);
        checks.put("notifications-mentions", WireSamplesReading::mentions);
        checks.put("account-statuses-page1", WireSamplesReading::firstPage);
        checks.put("account-statuses-page2", WireSamplesReading::secondPage);
        checks.put("timeline-tag", bench -> found(bench, "timeline-tag", "#toamnă"));
        checks.put("search-statuses", bench -> found(bench, "search-statuses", "modificat"));
        checks.put("search-accounts", WireSamplesReading::resolved);
        checks.put("search-no-q", WireSamplesReading::searchRefused);
        checks.put("account-lookup", WireSamplesReading::lookedUp);
        return checks;
    }

    /** What came on a line of GoToSocial while somebody liked and answered a post of ours, which was changed and deleted then. */
    static void frames(List<WireSample> all) {
        WireSample sample = all.stream()
                .filter(one -> one.label().equals("streaming-websocket-frames"))
                .findFirst()
                .orElseThrow();
        List<Map<String, Object>> frames = objects(sample.json().get("frames"));
        Map<?, ?> posted = Json.read(String.valueOf(frames.get(0).get("payload")), Map.class);
        AccountRef us =
                AccountRef.of(Network.MASTODON, String.valueOf(((Map<?, ?>) posted.get("account")).get("id")), "carol");
        StreamFrames mapper = new StreamFrames(us);

        List<FrameNews> news = frames.stream()
                .map(frame -> mapper.read(Frame.of(Json.write(frame).getBytes(UTF_8)), Samples.NOON))
                .toList();

        assertThat(frames.stream().map(frame -> frame.get("event")))
                .containsExactly("update", "notification", "notification", "status.update", "delete");
        assertThat(news.stream().map(one -> one.events().size())).containsExactly(0, 1, 1, 0, 1);
        assertThat(news.get(1).events().get(0).signal().orElseThrow().kind()).isEqualTo(SignalKind.LIKE);
        Map<?, ?> favourite = Json.read(String.valueOf(frames.get(1).get("payload")), Map.class);
        assertThat(news.get(1).cursor().orElseThrow().value())
                .isEqualTo(favourite.get("created_at") + " " + favourite.get("id"));
        Map<?, ?> answer = Json.read(String.valueOf(frames.get(2).get("payload")), Map.class);
        assertThat(news.get(2).events().get(0)).satisfies(event -> {
            assertThat(event.ref().id()).isEqualTo(((Map<?, ?>) answer.get("status")).get("id"));
            assertThat(event.signal().orElseThrow().kind()).isEqualTo(SignalKind.COMMENT);
        });
        assertThat(news.get(4).events().get(0)).satisfies(event -> {
            assertThat(event.change()).isEqualTo(SignalEvent.Change.DELETED);
            assertThat(event.ref().id()).isEqualTo(posted.get("id"));
        });
    }

    private static void read(WireBench bench, String label) {
        Connection connection = bench.connection();
        bench.serve(label);

        PublishedPost post = bench.adapter()
                .postReader()
                .orElseThrow()
                .read(connection, WireSamplesPublishing.first(bench))
                .orElseThrow();

        Map<String, Object> status = bench.sample(label).object();
        assertThat(post.ref().id()).isEqualTo(status.get("id"));
        assertThat(post.text().text()).isEqualTo("Salut #toamnă https://example.com/a");
        assertThat(post.text().spans()).hasSize(2);
        assertThat(post.createdAt()).isEqualTo(Instant.parse(String.valueOf(status.get("created_at"))));
        bench.checkRequest(label);
    }

    private static void notFound(WireBench bench) {
        Connection connection = bench.connection();
        bench.serve("status-get-not-found");

        assertThat(bench.adapter()
                        .postReader()
                        .orElseThrow()
                        .read(connection, PostRef.of(Network.MASTODON, "01AAAAAAAAAAAAAAAAAAAAAAAA")))
                .isEmpty();
        bench.checkRequest("status-get-not-found");
    }

    private static void counted(WireBench bench) {
        Connection connection = bench.connection();
        bench.serve("status-get-with-counts");
        Map<String, Object> status = bench.sample("status-get-with-counts").object();

        PostInsights insights = bench.adapter()
                .insightReader()
                .orElseThrow()
                .posts(
                        connection,
                        List.of(WireSamplesPublishing.first(bench)),
                        Set.of(MetricId.REACTIONS, MetricId.COMMENTS, MetricId.SHARES, MetricId.QUOTES))
                .get(0);

        Map<MetricId, String> names = Map.of(
                MetricId.REACTIONS, "favourites_count",
                MetricId.COMMENTS, "replies_count",
                MetricId.SHARES, "reblogs_count");
        names.forEach((metric, name) -> assertThat(insights.reading(metric))
                .as(name)
                .isInstanceOfSatisfying(
                        Reading.Value.class,
                        value -> assertThat(value.number()).isEqualByComparingTo(String.valueOf(status.get(name)))));
        assertThat(insights.reading(MetricId.QUOTES)).isInstanceOf(Reading.Unknown.class);
    }

    /** Hollo keeps none. */
    private static void history(WireBench bench) {
        Connection connection = bench.connection();
        bench.serve("status-history");
        StatusApi statuses = new StatusApi(new Rest(bench.context()));
        String id = WireSamplesPublishing.first(bench).id();

        if (bench.isHollo()) {
            assertThatThrownBy(() -> statuses.history(connection, id)).isInstanceOf(ProtocolException.class);
        } else {
            assertThat(statuses.history(connection, id).stream()
                            .map(wording -> Statuses.text(wording).text()))
                    .containsExactly("Salut #toamnă https://example.com/a", "Salut (modificat) #toamnă");
        }
        bench.checkRequest("status-history");
    }

    private static void liked(WireBench bench) {
        Connection connection = bench.connection();
        bench.serve("status-context", "favourite-by-b");
        Signal.Builder signal = Signal.builder(
                SignalKind.COMMENT,
                "reply",
                WireSamplesPublishing.first(bench),
                connection.account(),
                PostText.of("x"),
                bench.clock().instant());

        Signal after = bench.adapter()
                .moderator()
                .orElseThrow()
                .act(connection, signal.build(), SignalAction.LIKE)
                .orElseThrow();

        boolean liked =
                Boolean.TRUE.equals(bench.sample("favourite-by-b").object().get("favourited"));
        assertThat(after.actions()).contains(liked ? SignalAction.UNLIKE : SignalAction.LIKE);
        bench.checkRequest("favourite-by-b");
    }

    private static void comments(WireBench bench) {
        Connection connection = bench.connection();
        bench.serve("status-context");

        List<Signal> comments = bench.adapter()
                .signalReader()
                .orElseThrow()
                .comments(connection, WireSamplesPublishing.first(bench), PageRequest.first())
                .items();

        List<String> below = objects(bench.sample("status-context").object().get("descendants")).stream()
                .filter(status -> !((Map<?, ?>) status.get("account"))
                        .get("id")
                        .equals(connection.account().id()))
                .map(status -> String.valueOf(status.get("id")))
                .toList();
        assertThat(comments.stream().map(signal -> signal.ref().id()))
                .isEqualTo(below)
                .isNotEmpty();
        assertThat(comments.get(0).text().text()).endsWith("cum cumpar?");
        bench.checkRequest("status-context");
    }

    private static void notifications(WireBench bench) {
        Connection connection = bench.connection();
        bench.serve("notifications");

        Pages.Piece<NotificationWire> piece = new ListeningApi(new Rest(bench.context()))
                .notifications(connection, Optional.empty(), Optional.empty(), 2, Function.identity());

        assertThat(piece.items().stream().map(NotificationWire::type))
                .isEqualTo(bench.sample("notifications").list().stream()
                        .map(one -> one.get("type"))
                        .toList());
        assertNext(bench, "notifications", piece.next());
        bench.checkRequest("notifications");
        assertThat(piece.items().stream().map(one -> Notified.of(connection.account(), one)))
                .extracting(Signal::kind)
                .contains(SignalKind.COMMENT)
                .containsAnyOf(SignalKind.FOLLOW, SignalKind.FOLLOW_REQUEST);
    }

    /** The only mention in the samples is right below a post of ours: a comment, and no mention. */
    private static void mentions(WireBench bench) {
        Connection connection = bench.connection();
        bench.serve("notifications-mentions");

        assertThat(bench.adapter()
                        .signalReader()
                        .orElseThrow()
                        .mentions(connection, PageRequest.first())
                        .items())
                .isEmpty();
        bench.checkRequest("notifications-mentions");
    }

    private static void firstPage(WireBench bench) {
        page(bench, "account-statuses-page1", Optional.empty());
    }

    private static void secondPage(WireBench bench) {
        page(bench, "account-statuses-page1", Optional.empty());
        Optional<String> next = page(bench, "account-statuses-page1", Optional.empty());

        page(bench, "account-statuses-page2", next.map(Cursor::new));
    }

    private static Optional<String> page(WireBench bench, String label, Optional<Cursor> from) {
        Connection connection = bench.connection();
        bench.serve(label);

        Pages.Piece<StatusWire> piece = new AccountApi(new Rest(bench.context())).statuses(connection, from, 2);

        assertThat(piece.items().stream().map(StatusWire::id))
                .isEqualTo(bench.sample(label).list().stream()
                        .map(status -> status.get("id"))
                        .toList());
        assertNext(bench, label, piece.next());
        bench.checkRequest(label);
        return piece.next();
    }

    private static void found(WireBench bench, String label, String term) {
        Connection connection = bench.connection();
        bench.serve(label);

        List<Signal> hits = bench.adapter()
                .signalSearch()
                .orElseThrow()
                .search(connection, SearchQuery.of(term), PageRequest.first(2))
                .items();

        Object answer = bench.sample(label).answer();
        assertThat(hits.stream().map(signal -> signal.ref().id()))
                .isEqualTo(objects(answer instanceof Map<?, ?> map ? map.get("statuses") : answer).stream()
                        .map(status -> status.get("id"))
                        .toList())
                .isNotEmpty();
        bench.checkRequest(label);
    }

    /** We ask for accounts of other servers alone; whoever is found by another name is not who was asked for. */
    private static void resolved(WireBench bench) {
        Connection connection = bench.connection();
        bench.serve("search-accounts").serveAt("/api/v1/accounts/lookup", "status-get-not-found", 404);

        assertThat(bench.adapter().accountFinder().orElseThrow().find(connection, "alice@elsewhere.example"))
                .isEmpty();
        assertThat(bench.requestOf("search-accounts").queryParameter("q").values())
                .containsExactly("@alice@elsewhere.example");
    }

    /** We never search for nothing; the answer alone is taken. */
    private static void searchRefused(WireBench bench) {
        Connection connection = bench.connection();
        bench.serve("search-no-q");

        assertThatThrownBy(() -> bench.adapter()
                        .signalSearch()
                        .orElseThrow()
                        .search(connection, SearchQuery.of("x"), PageRequest.first()))
                .isExactlyInstanceOf(ProtocolException.class);
    }

    private static void lookedUp(WireBench bench) {
        Connection connection = bench.connection();
        bench.serve("account-lookup");
        Map<String, Object> account = bench.sample("account-lookup").object();

        assertThat(bench.adapter()
                        .accountFinder()
                        .orElseThrow()
                        .find(connection, String.valueOf(account.get("acct")))
                        .orElseThrow()
                        .account()
                        .id())
                .isEqualTo(account.get("id"));
        bench.checkRequest("account-lookup");
    }

    /** The next page is where the header says, without its host. */
    private static void assertNext(WireBench bench, String label, Optional<String> next) {
        Optional<String> said = bench.sample(label)
                .header("Link")
                .filter(link -> link.contains("rel=\"next\""))
                .map(link -> link.replaceFirst("<([^>]*)>.*", "$1")
                        .replace(bench.sample(label).home(), ""));
        assertThat(next).isEqualTo(said);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> objects(Object list) {
        return (List<Map<String, Object>>) list;
    }
}
