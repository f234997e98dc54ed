package io.smm.adapter.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Network;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.AccountProfile;
import io.smm.account.AccountRef;
import io.smm.account.Connection;
import io.smm.error.NotFoundException;
import io.smm.error.RetryAdvice.Kind;
import io.smm.insight.AccountInsights;
import io.smm.insight.Lineage;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.listening.Signal;
import io.smm.listening.SignalAction;
import io.smm.listening.SignalKind;
import io.smm.post.PostRef;
import io.smm.post.PublishedPost;
import io.smm.spi.Reconciliation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The samples of reading: posts, comments, mentions, numbers. */
final class WireSamplesReading {

    private static final Map<MetricId, String> OF_POSTS = Map.of(
            MetricId.REACTIONS, "likeCount",
            MetricId.COMMENTS, "replyCount",
            MetricId.SHARES, "repostCount",
            MetricId.QUOTES, "quoteCount",
            MetricId.SAVES, "bookmarkCount");

    private static final Map<MetricId, String> OF_ACCOUNTS = Map.of(
            MetricId.FOLLOWERS, "followersCount",
            MetricId.FOLLOWING, "followsCount",
            MetricId.POSTS, "postsCount");

    private WireSamplesReading() {}

    static Map<String, WireSamplesCheck> checks() {
        return Map.of(
                "38-getRecord", WireSamplesReading::record,
                "39-getRecord-not-found", WireSamplesReading::noRecord,
                "45-getPosts-after-edit", WireSamplesReading::posts,
                "51-getPosts", WireSamplesReading::posts,
                "49-getPostThread", WireSamplesReading::thread,
                "50-getPostThread-not-found", WireSamplesReading::noThread,
                "55-listNotifications", WireSamplesReading::notifications,
                "58-getProfile", WireSamplesReading::profile);
    }

    private static void record(WireSamplesRig rig, String sample) {
        rig.serve(sample);

        PublishedPost post = rig.adapter()
                .postReader()
                .orElseThrow()
                .read(rig.connection(rig.alice(), sample), recordAsked(rig.given(sample)))
                .orElseThrow();

        Object answer = rig.recorded(sample).answer();
        Object value = WireSamplesJson.at(answer, "value");
        WireSamplesPosts.sameRef(post.ref(), answer, value);
        assertThat(post.author()).isEqualTo(rig.alice());
        assertThat(post.text().text()).isEqualTo(WireSamplesJson.text(value, "text"));
        assertThat(WireSamplesText.spans(post.text())).isEqualTo(WireSamplesText.facets(value));
        assertThat(post.createdAt()).isEqualTo(Instant.parse(WireSamplesJson.text(value, "createdAt")));
        assertThat(post.imageAltTexts())
                .isEqualTo(WireSamplesJson.list(value, "embed.images").stream()
                        .map(image -> WireSamplesJson.text(image, "alt"))
                        .toList());
        WireSamplesPosts.sameParent(post.replyTo(), value);
        Reconciliation found = WireSamplesPublishing.reconciled(rig, "20-createRecord-post-image-facets", sample);
        assertThat(found).isInstanceOf(Reconciliation.Found.class);
        WireSamplesPosts.sameRef(((Reconciliation.Found) found).publication().ref(), answer, value);
    }

    private static void noRecord(WireSamplesRig rig, String sample) {
        rig.serve(sample);

        assertThat(rig.adapter()
                        .postReader()
                        .orElseThrow()
                        .read(rig.connection(rig.alice(), sample), recordAsked(rig.given(sample))))
                .isEmpty();
        assertThat(WireSamplesPublishing.reconciled(rig, "20-createRecord-post-image-facets", sample))
                .isInstanceOf(Reconciliation.Absent.class);
    }

    private static void posts(WireSamplesRig rig, String sample) {
        rig.serve(sample);
        List<PostRef> asked = rig.given(sample).query().get("uris").stream()
                .map(WireSamplesPosts::ref)
                .toList();

        List<PostInsights> insights = rig.adapter()
                .insightReader()
                .orElseThrow()
                .posts(rig.connection(rig.alice(), sample), asked, withReach(OF_POSTS.keySet()));

        List<Object> views = WireSamplesJson.list(rig.recorded(sample).answer(), "posts");
        assertThat(insights).extracting(PostInsights::post).isEqualTo(asked);
        assertThat(views).hasSameSizeAs(asked);
        for (PostInsights one : insights) {
            Object view = views.stream()
                    .filter(candidate -> WireSamplesJson.text(candidate, "uri")
                            .equals(one.post().id()))
                    .findFirst()
                    .orElseThrow();
            assertThat(one.publishedAt()).hasValue(Instant.parse(WireSamplesJson.text(view, "record.createdAt")));
            sameNumbers(rig, one.readings(), OF_POSTS, view);
        }
    }

    private static void profile(WireSamplesRig rig, String sample) {
        rig.serve(sample);
        Connection connection = rig.connection(rig.alice(), sample);

        AccountInsights insights =
                rig.adapter().insightReader().orElseThrow().account(connection, withReach(OF_ACCOUNTS.keySet()));
        AccountProfile profile = rig.adapter().authenticator().identify(connection);

        Object answer = rig.recorded(sample).answer();
        assertThat(insights.account()).isEqualTo(rig.alice());
        sameNumbers(rig, insights.readings(), OF_ACCOUNTS, answer);
        assertThat(profile.account()).isEqualTo(account(answer));
        assertThat(profile.displayName()).hasValue(WireSamplesJson.text(answer, "displayName"));
    }

    /** The same thread as each of the two accounts sees it: what others said. */
    private static void thread(WireSamplesRig rig, String sample) {
        for (AccountRef us : List.of(rig.alice(), rig.bob())) {
            rig.serve(sample);

            Page<Signal> page = rig.adapter()
                    .signalReader()
                    .orElseThrow()
                    .comments(rig.connection(us, sample), threadAsked(rig.given(sample)), PageRequest.first());

            List<Object> replies = new ArrayList<>();
            addReplies(WireSamplesJson.at(rig.recorded(sample).answer(), "thread"), replies);
            replies.removeIf(
                    reply -> account(WireSamplesJson.at(reply, "author")).equals(us));
            assertThat(replies).as("comments that the sample holds").isNotEmpty();
            assertThat(page.next()).isEmpty();
            assertThat(page.items()).hasSameSizeAs(replies);
            for (int i = 0; i < replies.size(); i++) {
                sameSignal(page.items().get(i), SignalKind.COMMENT, "reply", replies.get(i));
            }
        }
    }

    /** It would be a post of the account's own: so its repository is asked whether it stands, unknown to the AppView yet. */
    private static void noThread(WireSamplesRig rig, String sample) {
        rig.serve(sample);
        rig.serve("39-getRecord-not-found");
        Connection connection = rig.connection(rig.alice(), sample);
        WireSamplesCheck.refused(
                rig,
                sample,
                NotFoundException.class,
                Kind.NEVER,
                () -> rig.adapter()
                        .signalReader()
                        .orElseThrow()
                        .comments(connection, threadAsked(rig.given(sample)), PageRequest.first()));
    }

    /**
     * Mentions, quotes and reposts are ours, and the recorded page may hold no mention. So it is read as it stands, and once more with every
     * reason changed to a mention: then each notification whose record is a post is one.
     */
    private static void notifications(WireSamplesRig rig, String sample) {
        rig.serve(sample);
        List<Object> recorded = WireSamplesJson.list(rig.recorded(sample).answer(), "notifications");
        assertThat(recorded).isNotEmpty();
        sameMentions(
                mentions(rig, sample),
                recorded.stream()
                        .filter(one ->
                                List.of("mention", "quote", "repost").contains(WireSamplesJson.text(one, "reason")))
                        .toList());

        WireSamplesSample changed = rig.given(sample);
        WireSamplesJson.list(changed.answer(), "notifications")
                .forEach(one -> WireSamplesJson.replace(one, "reason", "mention"));
        rig.server().serve(List.of(changed));
        List<Object> posts = recorded.stream()
                .filter(one -> WireSamplesJson.text(one, "record.$type").equals("app.bsky.feed.post"))
                .toList();
        assertThat(posts).isNotEmpty();
        posts.forEach(one -> WireSamplesJson.replace(one, "reason", "mention"));
        sameMentions(mentions(rig, sample), posts);
    }

    private static List<Signal> mentions(WireSamplesRig rig, String sample) {
        int limit = Integer.parseInt(rig.given(sample).query().get("limit").get(0));
        Page<Signal> page = rig.adapter()
                .signalReader()
                .orElseThrow()
                .mentions(rig.connection(rig.alice(), sample), PageRequest.first(limit));
        assertThat(page.cursor().isPresent())
                .as("goes on")
                .isEqualTo(WireSamplesJson.find(rig.recorded(sample).answer(), "cursor")
                        .isPresent());
        return page.items();
    }

    private static void sameMentions(List<Signal> signals, List<Object> notifications) {
        assertThat(signals).hasSameSizeAs(notifications);
        for (int i = 0; i < signals.size(); i++) {
            Object told = notifications.get(i);
            switch (WireSamplesJson.text(told, "reason")) {
                case "repost" -> sameRepost(signals.get(i), told);
                case "quote" -> sameSignal(signals.get(i), SignalKind.QUOTE, "quote", told);
                default -> sameSignal(signals.get(i), SignalKind.MENTION, "mention", told);
            }
        }
    }

    private static void sameRepost(Signal signal, Object json) {
        assertThat(signal.kind()).isEqualTo(SignalKind.REPOST);
        assertThat(signal.nativeKind()).isEqualTo("repost");
        assertThat(signal.ref().id()).isEqualTo(WireSamplesJson.text(json, "uri"));
        assertThat(signal.subject())
                .hasValueSatisfying(
                        post -> assertThat(post.id()).isEqualTo(WireSamplesJson.text(json, "record.subject.uri")));
        assertThat(signal.author()).isEqualTo(account(WireSamplesJson.at(json, "author")));
        assertThat(signal.text().text()).isEmpty();
        assertThat(signal.saidAt()).isEqualTo(Instant.parse(WireSamplesJson.text(json, "indexedAt")));
    }

    private static void sameSignal(Signal signal, SignalKind kind, String nativeKind, Object json) {
        Object record = WireSamplesJson.at(json, "record");
        assertThat(signal.kind()).isEqualTo(kind);
        assertThat(signal.nativeKind()).isEqualTo(nativeKind);
        WireSamplesPosts.sameRef(signal.ref(), json, record);
        WireSamplesPosts.sameParent(signal.inReplyTo(), record);
        assertThat(signal.author()).isEqualTo(account(WireSamplesJson.at(json, "author")));
        assertThat(signal.text().text()).isEqualTo(WireSamplesJson.text(record, "text"));
        assertThat(WireSamplesText.spans(signal.text())).isEqualTo(WireSamplesText.facets(record));
        assertThat(signal.saidAt()).isEqualTo(Instant.parse(WireSamplesJson.text(record, "createdAt")));
        assertThat(signal.permalink()).hasValue(WireSamplesPosts.page(json));
        assertThat(signal.actions())
                .contains(SignalAction.ANSWER, SignalAction.LIKE, SignalAction.MUTE_AUTHOR)
                .doesNotContain(SignalAction.UNLIKE);
        assertThat(signal.simulated()).isFalse();
    }

    private static void sameNumbers(
            WireSamplesRig rig, Map<MetricId, Reading> readings, Map<MetricId, String> fields, Object json) {
        Map<MetricId, Long> values = new LinkedHashMap<>();
        fields.forEach((metric, field) -> values.put(metric, WireSamplesJson.number(json, field)));
        values.forEach((metric, value) -> {
            assertThat(readings.get(metric)).as(metric.id()).isInstanceOf(Reading.Value.class);
            Reading.Value reading = (Reading.Value) readings.get(metric);
            assertThat(reading.number()).as(metric.id()).isEqualByComparingTo(value.toString());
            Lineage lineage = reading.lineage();
            assertThat(lineage.nativeName()).isEqualTo(fields.get(metric));
            assertThat(lineage.observedAt()).hasValue(rig.clock().instant());
        });
        assertThat(readings.get(MetricId.REACH)).isInstanceOf(Reading.NotReported.class);
        assertThat(readings).hasSize(fields.size() + 1);
    }

    private static Set<MetricId> withReach(Set<MetricId> metrics) {
        Set<MetricId> all = new LinkedHashSet<>(metrics);
        all.add(MetricId.REACH);
        return all;
    }

    private static void addReplies(Object thread, List<Object> to) {
        for (Object reply : WireSamplesJson.list(thread, "replies")) {
            to.add(WireSamplesJson.at(reply, "post"));
            addReplies(reply, to);
        }
    }

    private static PostRef recordAsked(WireSamplesSample sample) {
        return WireSamplesPosts.ref("at://" + sample.query().get("repo").get(0) + "/"
                + sample.query().get("collection").get(0) + "/"
                + sample.query().get("rkey").get(0));
    }

    private static PostRef threadAsked(WireSamplesSample sample) {
        return WireSamplesPosts.ref(sample.query().get("uri").get(0));
    }

    private static AccountRef account(Object json) {
        return AccountRef.of(Network.BLUESKY, WireSamplesJson.text(json, "did"), WireSamplesJson.text(json, "handle"));
    }
}
