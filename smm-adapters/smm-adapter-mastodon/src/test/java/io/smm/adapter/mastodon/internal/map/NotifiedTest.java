package io.smm.adapter.mastodon.internal.map;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.adapter.mastodon.internal.wire.NotificationWire;
import io.smm.adapter.support.Json;
import io.smm.adapter.support.JsonReader;
import io.smm.listening.Signal;
import io.smm.listening.SignalKind;
import io.smm.post.PostRef;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every type of a notification becomes a signal. Source: OpenAPI description 4.7.0, NotificationTypeEnum. */
class NotifiedTest {

    private static final Path DESCRIPTION = Path.of("../shared/specs/mastodon/openapi.json");
    private static final AccountRef US = AccountRef.of(Network.MASTODON, "1", "bakery");

    @Test
    void eachTypeIsToldAndNoneIsLeftOut() {
        kinds().forEach((type, kind) -> {
            Signal signal = told(type, status("2", "public"));

            assertThat(signal.kind()).as(type).isEqualTo(kind);
            assertThat(signal.author().id()).as(type).isEqualTo("2");
        });
    }

    @Test
    void whatHasNoWordsHasTheNotificationsIdAndNamesThePost() {
        Signal like = told("favourite", status("1", "public"));
        Signal follow = told("follow", "null");

        assertThat(like.ref().id()).isEqualTo("notification/7");
        assertThat(like.subject()).map(PostRef::id).contains("9");
        assertThat(like.text().text()).isEmpty();
        assertThat(like.saidAt()).isEqualTo(Instant.parse("2026-11-23T10:00:00Z"));
        assertThat(follow.subject()).isEmpty();
        assertThat(follow.nativeKind()).isEqualTo("follow");
    }

    @Test
    void theWordsOfAnUpdateAreItsAuthorsAndThoseOfAPollThatWeMadeAreNot() {
        assertThat(told("update", status("2", "public")).text().text()).isEqualTo("Rye bread!");
        assertThat(told("poll", status("1", "public")).text().text()).isEmpty();
    }

    @Test
    void whatIsSaidToUsAloneIsAMessageWithNothingToAnswerInPublic() {
        Signal direct = told("mention", status("2", "direct"));

        assertThat(direct.kind()).isEqualTo(SignalKind.MESSAGE);
        assertThat(direct.actions()).isEmpty();
    }

    @Test
    void whereAServerDoesNotSayWhoItIsAboutUs() {
        String json = "{\"id\":\"7\",\"type\":\"moderation_warning\",\"created_at\":\"2026-11-23T10:00:00.000Z\"}";

        assertThat(Notified.of(US, Json.read(json.getBytes(UTF_8), NotificationWire::read))
                        .author())
                .isEqualTo(US);
    }

    @Tag("specs")
    @Test
    void theDescriptionKnowsNoOtherType() throws Exception {
        Path description = Path.of(System.getProperty("smm.root", "../..")).resolve(DESCRIPTION);
        assumeTrue(Files.exists(description), "needs ../shared/specs/mastodon");
        List<String> known = Json.read(
                Files.readAllBytes(description),
                json -> words(
                        json, new ArrayDeque<>(List.of("components", "schemas", "NotificationTypeEnum", "enum"))));

        assertThat(known).isNotEmpty().allMatch(kinds()::containsKey);
    }

    private static Map<String, SignalKind> kinds() {
        Map<String, SignalKind> kinds = new LinkedHashMap<>();
        kinds.put("mention", SignalKind.MENTION);
        kinds.put("status", SignalKind.NOTICE);
        kinds.put("reblog", SignalKind.REPOST);
        kinds.put("follow", SignalKind.FOLLOW);
        kinds.put("follow_request", SignalKind.FOLLOW_REQUEST);
        kinds.put("favourite", SignalKind.LIKE);
        kinds.put("poll", SignalKind.NOTICE);
        kinds.put("update", SignalKind.NOTICE);
        kinds.put("admin.sign_up", SignalKind.NOTICE);
        kinds.put("admin.report", SignalKind.NOTICE);
        kinds.put("severed_relationships", SignalKind.NOTICE);
        kinds.put("moderation_warning", SignalKind.NOTICE);
        kinds.put("quote", SignalKind.QUOTE);
        kinds.put("quoted_update", SignalKind.NOTICE);
        kinds.put("added_to_collection", SignalKind.NOTICE);
        kinds.put("collection_update", SignalKind.NOTICE);
        kinds.put("of_tomorrow", SignalKind.NOTICE);
        return kinds;
    }

    private static Signal told(String type, String status) {
        String json = "{\"id\":\"7\",\"type\":\"" + type
                + "\",\"created_at\":\"2026-11-23T10:00:00.000Z\",\"account\":{\"id\":\"2\",\"acct\":\"ana\"},\"status\":"
                + status + "}";
        return Notified.of(US, Json.read(json.getBytes(UTF_8), NotificationWire::read));
    }

    private static String status(String author, String visibility) {
        return "{\"id\":\"9\",\"uri\":\"https://mastodon.example/9\",\"created_at\":\"2026-11-23T09:00:00.000Z\","
                + "\"account\":{\"id\":\"" + author
                + "\",\"acct\":\"x\"},\"content\":\"<p>Rye bread!</p>\",\"visibility\":\""
                + visibility + "\"}";
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
