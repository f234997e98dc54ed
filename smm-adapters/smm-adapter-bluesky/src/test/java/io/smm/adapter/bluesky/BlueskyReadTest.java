package io.smm.adapter.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.adapter.bluesky.stub.StubNetwork;
import io.smm.adapter.bluesky.stub.StubPost;
import io.smm.error.NotFoundException;
import io.smm.post.PostRef;
import io.smm.post.PublishedPost;
import io.smm.post.TextSpan;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Posts read back from their repository, with what others may have put into them. */
class BlueskyReadTest {

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
    void aPostComesBackWithSpansImagesAndWhatItAnswers() {
        StubPost root = bench.network.write(StubNetwork.BOB, Map.of("text", "Root."));
        Map<String, Object> ref = Map.of("uri", root.uri(), "cid", root.cid());
        Map<String, Object> link = Map.of("$type", "app.bsky.richtext.facet#link", "uri", "https://example.com/a");
        StubPost post = bench.network.write(
                StubNetwork.BOB,
                Map.of(
                        "text", "Țară: aici",
                        "facets",
                                List.of(Map.of(
                                        "index", Map.of("byteStart", 8, "byteEnd", 12), "features", List.of(link))),
                        "embed", images("One", "Two"),
                        "reply", Map.of("root", ref, "parent", ref)));

        PublishedPost read = read(Bench.post(post.uri())).orElseThrow();

        assertThat(read.text().spans()).containsExactly(new TextSpan.Link(6, 10, URI.create("https://example.com/a")));
        assertThat(read.imageAltTexts()).containsExactly("One", "Two");
        assertThat(read.replyTo().map(PostRef::id)).contains(root.uri());
        assertThat(read.createdAt()).isEqualTo(Bench.START);
        assertThat(read.author().id()).isEqualTo(StubNetwork.BOB.did());
        assertThat(read.ref().id()).isEqualTo(post.uri());
    }

    @Test
    void imagesBesideAQuoteAreReadToo() {
        StubPost quoted = bench.network.write(StubNetwork.BOB, Map.of("text", "Quote me."));
        Map<String, Object> record = Map.of("record", Map.of("uri", quoted.uri(), "cid", quoted.cid()));
        StubPost post = bench.network.write(
                StubNetwork.BOB,
                Map.of(
                        "text",
                        "",
                        "embed",
                        Map.of(
                                "$type",
                                "app.bsky.embed.recordWithMedia",
                                "record",
                                record,
                                "media",
                                images("Beside"))));

        assertThat(read(Bench.post(post.uri())).orElseThrow().imageAltTexts()).containsExactly("Beside");
    }

    @Test
    void whatHangsOnAPostThatWeDoNotKnowDoesNotMatter() {
        StubPost post = bench.network.write(
                StubNetwork.BOB,
                Map.of(
                        "text",
                        "New things.",
                        "embed",
                        Map.of("$type", "app.example.hologram", "items", List.of(1, 2))));

        assertThat(read(Bench.post(post.uri())).orElseThrow().text().text()).isEqualTo("New things.");
    }

    @Test
    void aDoorThatKnowsNoPathProvesNoAbsence() {
        StubPost post = bench.network.write(StubNetwork.BOB, Map.of("text", "There."));
        bench.network.failAlways("com.atproto.repo.getRecord", "door-not-found");

        assertThatThrownBy(() -> read(Bench.post(post.uri()))).isInstanceOf(NotFoundException.class);
    }

    private Optional<PublishedPost> read(PostRef post) {
        return bench.adapter().postReader().orElseThrow().read(bench.connection(), post);
    }

    private static Map<String, Object> images(String... altTexts) {
        Map<String, Object> blob = Map.of(
                "$type",
                "blob",
                "ref",
                Map.of("$link", StubNetwork.blobId(new byte[] {1})),
                "mimeType",
                "image/png",
                "size",
                1);
        return Map.of(
                "$type",
                "app.bsky.embed.images",
                "images",
                List.of(altTexts).stream()
                        .map(alt -> Map.of("alt", alt, "image", blob))
                        .toList());
    }
}
