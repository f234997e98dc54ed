package io.smm.adapter.bluesky.internal.map;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.smm.adapter.bluesky.internal.wire.NotificationsWire;
import io.smm.adapter.support.Json;
import io.smm.adapter.support.JsonReader;
import io.smm.listening.Signal;
import io.smm.listening.SignalKind;
import io.smm.post.PostRef;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every reason of a notification becomes a signal. Source: lexicon app.bsky.notification.listNotifications#notification. */
class ToldTest {

    private static final Path LEXICON =
            Path.of("../shared/specs/bluesky/lexicons/app/bsky/notification/listNotifications.json");
    private static final String US = "did:plc:aaaaaaaaaaaaaaaaaaaaaaaa";
    private static final String BOB = "did:plc:bbbbbbbbbbbbbbbbbbbbbbbb";
    private static final String OURS = "at://" + US + "/app.bsky.feed.post/3kstub2222222";

    @Test
    void eachReasonIsToldAndNoneIsLeftOut() {
        kinds().forEach((reason, kind) -> {
            Signal signal = told(reason, OURS, post(reason));

            assertThat(signal.kind()).as(reason).isEqualTo(kind);
            assertThat(signal.nativeKind()).isEqualTo(reason);
            assertThat(signal.author().id()).isEqualTo(BOB);
        });
    }

    @Test
    void aLikeNamesOurPostAndAFollowNone() {
        Signal like = told("like", OURS, "{\"$type\":\"app.bsky.feed.like\"}");
        Signal follow = told("follow", "", "{\"$type\":\"app.bsky.graph.follow\"}");

        assertThat(like.subject()).map(PostRef::id).contains(OURS);
        assertThat(like.permalink().map(URI::getPath)).contains("/profile/" + US + "/post/3kstub2222222");
        assertThat(like.saidAt()).isEqualTo(Instant.parse("2026-05-04T08:00:00Z"));
        assertThat(follow.subject()).isEmpty();
        assertThat(follow.permalink()).isEmpty();
        assertThat(List.of(like, follow))
                .allSatisfy(deed -> assertThat(deed.actions()).isEmpty());
    }

    @Test
    void whatConcernsNoPostNamesNone() {
        String pack = "at://" + US + "/app.bsky.graph.starterpack/3kpack2222222";

        assertThat(told("starterpack-joined", pack, "{}").subject()).isEmpty();
        assertThat(told("like-via-repost", "at://" + US + "/app.bsky.feed.repost/3krepost22222", "{}")
                        .subject())
                .isEmpty();
    }

    @Test
    void aMentionWithoutAPostIsANoticeAndNotLost() {
        assertThat(told("mention", "", "{\"$type\":\"app.bsky.feed.other\"}").kind())
                .isEqualTo(SignalKind.NOTICE);
    }

    @Tag("specs")
    @Test
    void theLexiconKnowsNoOtherReason() throws Exception {
        Path lexicon = Path.of(System.getProperty("smm.root", "../..")).resolve(LEXICON);
        assumeTrue(Files.exists(lexicon), "needs ../shared/specs/bluesky");
        List<String> known = Json.read(
                Files.readAllBytes(lexicon),
                json -> words(
                        json,
                        new ArrayDeque<>(List.of("defs", "notification", "properties", "reason", "knownValues"))));

        assertThat(known).isNotEmpty().allMatch(kinds()::containsKey);
    }

    private static Map<String, SignalKind> kinds() {
        Map<String, SignalKind> kinds = new LinkedHashMap<>();
        kinds.put("like", SignalKind.LIKE);
        kinds.put("repost", SignalKind.REPOST);
        kinds.put("follow", SignalKind.FOLLOW);
        kinds.put("mention", SignalKind.MENTION);
        kinds.put("reply", SignalKind.COMMENT);
        kinds.put("quote", SignalKind.QUOTE);
        kinds.put("starterpack-joined", SignalKind.NOTICE);
        kinds.put("verified", SignalKind.NOTICE);
        kinds.put("unverified", SignalKind.NOTICE);
        kinds.put("like-via-repost", SignalKind.LIKE);
        kinds.put("repost-via-repost", SignalKind.REPOST);
        kinds.put("subscribed-post", SignalKind.NOTICE);
        kinds.put("contact-match", SignalKind.NOTICE);
        kinds.put("of-tomorrow", SignalKind.NOTICE);
        return kinds;
    }

    private static String post(String reason) {
        return "{\"$type\":\"app.bsky.feed.post\",\"text\":\"" + reason + "\",\"createdAt\":\"2026-05-04T08:00:00Z\"}";
    }

    private static Signal told(String reason, String about, String record) {
        String subject = about.isEmpty() ? "" : "\"reasonSubject\":\"" + about + "\",";
        String json = "{\"notifications\":[{\"uri\":\"at://" + BOB
                + "/app.bsky.feed.post/3kstub3333333\",\"cid\":\"bafyreib\",\"author\":{\"did\":\"" + BOB
                + "\",\"handle\":\"bob.example\"},\"reason\":\"" + reason + "\"," + subject + "\"record\":" + record
                + ",\"isRead\":false,\"indexedAt\":\"2026-05-04T08:00:00Z\"}]}";
        NotificationsWire answer = Json.read(json.getBytes(UTF_8), NotificationsWire::read);
        return Signals.told(
                answer.notifications().get(0), US, new Permalinks(Optional.of(URI.create("https://bsky.app"))));
    }

    /** The words of a list that stands below properties of such names. */
    private static List<String> words(JsonReader json, Deque<String> path) {
        if (path.isEmpty()) {
            return json.list(word -> word.text().orElseThrow());
        }
        String name = path.remove();
        List<String> found = List.of();
        if (json.open()) {
            while (json.next()) {
                if (json.name().equals(name)) {
                    found = words(json, path);
                }
            }
        }
        return found;
    }
}
