package io.smm.adapter.bluesky.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.smm.adapter.support.AnswerReader;
import io.smm.adapter.support.Json;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.MalformedAnswerException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Answers that a real server gave are read by our readers, each by the one of its call. */
@Tag("specs")
class RealAnswersTest {

    private static final Path SAMPLES = Path.of(System.getProperty("smm.root", "../.."))
            .resolveSibling("shared")
            .resolve("wire-samples/bluesky");

    private static final Map<String, AnswerReader<?>> READERS = Map.of(
            "com.atproto.server.createSession", SessionWire::read,
            "com.atproto.server.refreshSession", SessionWire::read,
            "com.atproto.repo.createRecord", StrongRef::read,
            "com.atproto.repo.getRecord", RecordWire::read,
            "com.atproto.repo.uploadBlob", RealAnswersTest::blob,
            "app.bsky.actor.getProfile", ProfileWire::read,
            "app.bsky.feed.getPosts", RealAnswersTest::posts,
            "app.bsky.feed.getPostThread", ThreadWire::read,
            "app.bsky.notification.listNotifications", NotificationsWire::read);

    /** A sample: which call, with which status, and what our reader made of a success. */
    private record Sample(String nsid, long status, Optional<Object> read) {}

    @Test
    void everyAnswerToACallOfOursIsRead() {
        Map<String, List<Object>> read = new TreeMap<>();
        for (Sample sample : samples()) {
            sample.read()
                    .ifPresent(value -> read.computeIfAbsent(sample.nsid(), nsid -> new ArrayList<>())
                            .add(value));
        }

        assertThat(read.keySet()).isEqualTo(READERS.keySet());
        assertThat(read.get("com.atproto.server.createSession"))
                .allSatisfy(session -> assertThat(((SessionWire) session).pds()).isPresent());
        assertThat(read.get("app.bsky.feed.getPostThread")).singleElement().satisfies(thread -> {
            assertThat(((ThreadWire) thread).root()).isPresent();
            assertThat(((ThreadWire) thread).replies()).hasSize(2);
        });
        assertThat(read.get("app.bsky.feed.getPosts"))
                .allSatisfy(posts -> assertThat((List<?>) posts)
                        .allSatisfy(post -> assertThat(
                                        ((PostViewWire) post).counts().likes().value())
                                .isPresent()));
        assertThat(read.get("app.bsky.notification.listNotifications"))
                .allSatisfy(page -> assertThat(((NotificationsWire) page).notifications())
                        .extracting(NotificationWire::reason)
                        .contains("reply", "quote", "like"));
    }

    private static List<Sample> samples() {
        assumeTrue(Files.isDirectory(SAMPLES), "needs ../shared/wire-samples/bluesky");
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(RealAnswersTest::sample)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Sample sample(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String nsid = Json.read(bytes, RealAnswersTest::nsid);
            return Json.read(bytes, json -> answer(nsid, json));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (MalformedAnswerException malformed) {
            throw new AssertionError(file + ": " + malformed.getMessage(), malformed);
        }
    }

    private static String nsid(JsonReader json) {
        String url = "";
        json.open();
        while (json.next()) {
            if (json.name().equals("request") && json.open()) {
                while (json.next()) {
                    if (json.name().equals("url")) {
                        url = json.text().orElse("");
                    }
                }
            }
        }
        return url.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
    }

    private static Sample answer(String nsid, JsonReader json) {
        Sample sample = new Sample(nsid, 0, Optional.empty());
        json.open();
        while (json.next()) {
            if (json.name().equals("response") && json.open()) {
                long status = 0;
                while (json.next()) {
                    if (json.name().equals("status")) {
                        status = json.number().value().orElse(0L);
                    } else if (json.name().equals("body") && status == 200 && READERS.containsKey(nsid)) {
                        sample = new Sample(
                                nsid, status, Optional.of(READERS.get(nsid).read(json)));
                    }
                }
            }
        }
        return sample;
    }

    private static Object blob(JsonReader json) {
        Optional<BlobWire> blob = Optional.empty();
        json.open();
        while (json.next()) {
            if (json.name().equals("blob")) {
                blob = Optional.of(BlobWire.read(json));
            }
        }
        return blob.orElseThrow();
    }

    private static Object posts(JsonReader json) {
        List<PostViewWire> posts = List.of();
        json.open();
        while (json.next()) {
            if (json.name().equals("posts")) {
                posts = json.list(PostViewWire::read);
            }
        }
        return posts;
    }
}
