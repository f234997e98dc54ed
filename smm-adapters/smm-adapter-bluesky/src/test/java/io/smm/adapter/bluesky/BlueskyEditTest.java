package io.smm.adapter.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Network;
import io.smm.adapter.bluesky.stub.StubNetwork;
import io.smm.adapter.bluesky.stub.StubPost;
import io.smm.error.ConflictException;
import io.smm.error.ContentRejectedException;
import io.smm.error.InvalidInputException;
import io.smm.error.NotFoundException;
import io.smm.post.EditedPost;
import io.smm.post.LinkCard;
import io.smm.post.NativeRole;
import io.smm.post.PostEdit;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.TextSpan;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An edit changes what it names, over the version that was read, and nothing else. */
class BlueskyEditTest {

    private static final String PUT = "com.atproto.repo.putRecord";
    private static final Map<String, Object> CARD = Map.of(
            "$type",
            "app.bsky.embed.external",
            "external",
            Map.of("uri", "https://bakery.example", "title", "Bakery", "description", ""));

    @RegisterExtension
    final TestName test = new TestName();

    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(test::get);
        bench.connection();
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    @Test
    void whatTheEditDoesNotNameStandsAsBeforeUnknownFieldsIncluded() {
        StubPost post = standing(Map.of(
                "text", "Open at nine. #bread",
                "langs", List.of("en"),
                "facets", List.of(tag()),
                "embed", CARD,
                "ofTomorrow", Map.of("$type", "later#OfTomorrow", "n", 7)));

        EditedPost edited = edit(post, text("Open at ten."));

        Map<String, Object> expected = new LinkedHashMap<>(post.value());
        expected.put("text", "Open at ten.");
        expected.remove("facets");
        StubPost now = now(post);
        assertThat(now.value()).isEqualTo(expected);
        assertThat(edited.publication().ref().find(NativeRole.VERSION)).contains(now.cid());
        assertThat(edited.hasNewId()).isFalse();
    }

    @Test
    void whoeverChangedThePostMeanwhileIsNotOverwritten() {
        StubPost post = standing(Map.of("text", "Open at nine."));
        bench.network.beforeNextPut(() -> bench.network.replace(
                post.uri(), Map.of("text", "Closed today.", "createdAt", "2026-11-23T09:00:00.000Z")));

        assertThatThrownBy(() -> edit(post, text("Open at ten."))).isInstanceOf(ConflictException.class);

        assertThat(now(post).value()).containsEntry("text", "Closed today.");
    }

    @Test
    void anEditThatChangesNothingPutsNothing() {
        StubPost post = standing(Map.of("text", "Open at nine."));

        edit(post, text("Open at nine."));

        assertThat(bench.server.requests(PUT)).isZero();
    }

    @Test
    void aCardIsGivenChangedAndTakenAwayBesideAQuoteThatStays() {
        StubPost quoted = bench.network.write(StubNetwork.BOB, Map.of("text", "Quote me."));
        Map<String, Object> quote = Map.of("uri", quoted.uri(), "cid", quoted.cid());
        StubPost post =
                standing(Map.of("text", "Look.", "embed", Map.of("$type", "app.bsky.embed.record", "record", quote)));

        edit(post, PostEdit.builder().link(card()).build());

        assertThat(embed(post)).containsEntry("$type", "app.bsky.embed.recordWithMedia");
        assertThat(embed(post).toString()).contains("https://a.example", quoted.uri());
        edit(post, PostEdit.builder().clearLink().build());
        assertThat(embed(post)).isEqualTo(Map.of("$type", "app.bsky.embed.record", "record", quote));
    }

    @Test
    void noCardTakesThePlaceOfMediaThatWeDoNotKnow() {
        StubPost post =
                standing(Map.of("text", "Look.", "embed", Map.of("$type", "app.bsky.embed.videoOfTomorrow", "n", 1)));

        PostEdit card = PostEdit.builder().link(card()).build();
        assertThatThrownBy(() -> edit(post, card))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("media or a card");
        edit(
                post,
                PostEdit.builder().clearLink().text(PostText.of("Look here.")).build());

        assertThat(embed(post)).containsEntry("n", 1);
        assertThat(now(post).value()).containsEntry("text", "Look here.");
    }

    @Test
    void mentionsOfTheNewTextAreLookedUpAndNobodyIsMentionedInVain() {
        StubPost post = standing(Map.of("text", "Hello."));

        edit(post, mentioning(StubNetwork.BOB.handle()));

        assertThat(now(post).value().toString()).contains(StubNetwork.BOB.did());
        assertThatThrownBy(() -> edit(post, mentioning("nobody.example")))
                .isInstanceOf(ContentRejectedException.class)
                .hasMessageContaining("@nobody.example");
    }

    @Test
    void aPostOfAnotherOrOneThatIsGoneIsNotEdited() {
        StubPost theirs = bench.network.write(StubNetwork.BOB, Map.of("text", "Theirs."));
        PostRef gone = Bench.post("at://" + StubNetwork.US.did() + "/app.bsky.feed.post/3kgone2222222");

        assertThatThrownBy(() -> edit(theirs, text("Ours."))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(
                        () -> bench.adapter().postEditor().orElseThrow().edit(bench.connection(), gone, text("Ours.")))
                .isInstanceOf(NotFoundException.class);
        assertThat(bench.server.requests(PUT)).isZero();
    }

    @Test
    void aPostThatSaysNoTimeIsRefusedBeforeItIsChanged() {
        StubPost post = standing(Map.of("text", "Open.", "createdAt", "OfTomorrow"));

        assertThatThrownBy(() -> edit(post, text("Closed."))).hasMessageContaining("createdAt");

        assertThat(bench.server.requests(PUT)).isZero();
    }

    private EditedPost edit(StubPost post, PostEdit edit) {
        return bench.adapter()
                .postEditor()
                .orElseThrow()
                .edit(bench.connection(), PostRef.of(Network.BLUESKY, post.uri()), edit);
    }

    private StubPost standing(Map<String, Object> record) {
        return bench.network.write(StubNetwork.US, record);
    }

    private StubPost now(StubPost post) {
        return bench.network
                .record(StubNetwork.US, "app.bsky.feed.post", post.uri().replaceFirst(".*/", ""))
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> embed(StubPost post) {
        return (Map<String, Object>) now(post).value().get("embed");
    }

    private static LinkCard card() {
        return new LinkCard(URI.create("https://a.example"), "A", "");
    }

    private static PostEdit text(String text) {
        return PostEdit.builder().text(PostText.of(text)).build();
    }

    private static PostEdit mentioning(String handle) {
        TextSpan mention = new TextSpan.Mention(6, 7 + handle.length(), handle, Optional.empty());
        return PostEdit.builder()
                .text(new PostText("Hello @" + handle, List.of(mention)))
                .build();
    }

    private static Map<String, Object> tag() {
        return Map.of(
                "index", Map.of("byteStart", 14, "byteEnd", 20),
                "features", List.of(Map.of("$type", "app.bsky.richtext.facet#tag", "tag", "bread")));
    }
}
