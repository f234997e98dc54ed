package io.smm.adapter.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smm.adapter.bluesky.stub.OneLine;
import io.smm.adapter.bluesky.stub.StubNetwork;
import io.smm.adapter.bluesky.stub.StubPost;
import io.smm.error.ContentRejectedException;
import io.smm.error.InvalidInputException;
import io.smm.error.MediaRejectedException;
import io.smm.error.NotFoundException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.error.UnknownOutcomeException;
import io.smm.post.Image;
import io.smm.post.LinkCard;
import io.smm.post.NativeRef;
import io.smm.post.NativeRole;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.Publication;
import io.smm.post.TextSpan;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.Reconciliation;
import io.smm.spi.StepKind;
import io.smm.testkit.TestImages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is sent for a post, step by step, and that nothing is ever sent twice. */
class BlueskyPublishTest {

    private static final String CREATE = "com.atproto.repo.createRecord";
    private static final String UPLOAD = "com.atproto.repo.uploadBlob";
    private static final String RESOLVE = "com.atproto.identity.resolveHandle";
    private static final String GET = "com.atproto.repo.getRecord";
    private static final String BOB = StubNetwork.BOB.did();

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
    void aRecordIsSpeltAsTheLexiconSpellsIt() {
        StubPost quoted = bench.network.write(StubNetwork.BOB, Map.of("text", "Quote me."));
        PostText text = PostText.builder()
                .text("Bună 🎉 ")
                .mention("bob.example", BOB)
                .text(" ")
                .link("aici", URI.create("https://example.com/a"))
                .text(" ")
                .tag("pâine")
                .build();

        bench.publish(Post.builder(PostPart.builder(text)
                        .image(TestImages.png(0xff0000, "Red"))
                        .image(TestImages.png(0x00ff00, ""))
                        .quote(Bench.post(quoted.uri()))
                        .language("ro")
                        .language("en-GB")
                        .build())
                .build());

        assertThat(OneLine.of(bench.lastRecord()))
                .isEqualTo("{\"$type\":\"app.bsky.feed.post\",\"text\":\"Bună 🎉 @bob.example aici #pâine\","
                        + "\"langs\":[\"ro\",\"en-GB\"],\"facets\":["
                        + "{\"index\":{\"byteStart\":11,\"byteEnd\":23},\"features\":[{\"$type\":\"app.bsky.richtext.facet#mention\",\"did\":\""
                        + BOB + "\"}]},"
                        + "{\"index\":{\"byteStart\":24,\"byteEnd\":28},\"features\":[{\"$type\":\"app.bsky.richtext.facet#link\",\"uri\":\"https://example.com/a\"}]},"
                        + "{\"index\":{\"byteStart\":29,\"byteEnd\":36},\"features\":[{\"$type\":\"app.bsky.richtext.facet#tag\",\"tag\":\"pâine\"}]}],"
                        + "\"embed\":{\"$type\":\"app.bsky.embed.recordWithMedia\",\"record\":{\"record\":{\"uri\":\""
                        + quoted.uri() + "\",\"cid\":\"" + quoted.cid() + "\"}},"
                        + "\"media\":{\"$type\":\"app.bsky.embed.images\",\"images\":["
                        + image(0xff0000, "Red") + "," + image(0x00ff00, "") + "]}},"
                        + "\"createdAt\":\"2026-11-23T10:00:00.123Z\"}");
    }

    @Test
    void aCardHasNoPictureAndMayStandBesideAQuote() {
        StubPost quoted = bench.network.write(StubNetwork.BOB, Map.of("text", "Quote me."));
        LinkCard card = new LinkCard(URI.create("https://example.com/ä"), "Title", "");
        PostPart.Builder part = PostPart.builder(PostText.of("Look.")).link(card);
        String media = "{\"$type\":\"app.bsky.embed.external\",\"external\":{\"uri\":\"https://example.com/%C3%A4\","
                + "\"title\":\"Title\",\"description\":\"\"}}";

        bench.publish(Post.builder(part.build()).build());
        assertThat(OneLine.of(bench.lastRecord().get("embed"))).isEqualTo(media);

        bench.clock.advance(Duration.ofSeconds(1));
        bench.publish(Post.builder(part.quote(Bench.post(quoted.uri())).build()).build());
        assertThat(OneLine.of(bench.lastRecord().get("embed")))
                .contains("\"app.bsky.embed.recordWithMedia\"", "\"media\":" + media);
    }

    @Test
    void anImageWithoutASizeHasNoShape() {
        PostPart part = PostPart.builder(PostText.of(""))
                .image(Image.builder(TestImages.jpeg("").source(), "image/jpeg").build())
                .build();

        bench.publish(Post.builder(part).build());

        assertThat(OneLine.of(bench.lastRecord())).contains("\"alt\":\"\"").doesNotContain("aspectRatio");
    }

    @Test
    void aPostThatStandsTellsAllItsIdsAndItsPage() {
        Publication publication = bench.publish(Post.of("Hello.")).get(0);

        StubPost stands = bench.network.postsOf(StubNetwork.US).get(0);
        assertThat(publication.ref().ids())
                .containsExactly(
                        new NativeRef(NativeRole.POST, stands.uri()),
                        new NativeRef(NativeRole.VERSION, stands.cid()),
                        new NativeRef(NativeRole.ROOT, stands.uri()),
                        new NativeRef(NativeRole.ROOT_VERSION, stands.cid()));
        assertThat(publication.permalink())
                .contains(URI.create("https://bsky.app/profile/" + StubNetwork.US.did() + "/post/"
                        + stands.uri().replaceFirst(".*/", "")));
        assertThat(publication.publishedAt()).isEqualTo(bench.clock.instant());
        assertThat(publication.simulated()).isFalse();
    }

    @Test
    void anAnswerToAPostOfWhichAllIdsAreKnownNeedsNoLookUp() {
        PostRef ours = bench.publish(Post.of("Question?")).get(0).ref();
        bench.clock.advance(Duration.ofSeconds(1));

        bench.publish(Post.builder(PostText.of("Answer.")).replyTo(ours).build());

        assertThat(bench.server.requests(GET)).isZero();
        assertThat(reply("root")).isEqualTo(ours.id());
        assertThat(reply("parent")).isEqualTo(ours.id());
    }

    @Test
    void anAnswerInTheMiddleOfAThreadNamesItsRoot() {
        StubPost root = bench.network.write(StubNetwork.BOB, Map.of("text", "Root."));
        Map<String, Object> ref = Map.of("uri", root.uri(), "cid", root.cid());
        StubPost middle = bench.network.write(
                StubNetwork.BOB, Map.of("text", "Middle.", "reply", Map.of("root", ref, "parent", ref)));

        Publication ours = bench.publish(Post.builder(PostText.of("Answer."))
                        .replyTo(Bench.post(middle.uri()))
                        .build())
                .get(0);

        assertThat(reply("root")).isEqualTo(root.uri());
        assertThat(reply("parent")).isEqualTo(middle.uri());
        assertThat(ours.ref().find(NativeRole.ROOT)).contains(root.uri());
        assertThat(ours.ref().find(NativeRole.ROOT_VERSION)).contains(root.cid());
    }

    @Test
    void anAnswerToAPostThatIsGoneIsRefusedBeforeAnythingStands() {
        Post post = Post.builder(PostText.of("Answer."))
                .replyTo(Bench.post("at://" + BOB + "/app.bsky.feed.post/3kgone2222222"))
                .build();

        assertThatThrownBy(() -> bench.publish(post)).isInstanceOf(NotFoundException.class);
        assertThat(bench.server.requests(CREATE)).isZero();
    }

    @Test
    void theKeysAndTimesOfAThreadRiseFromPartToPart() {
        Post.Builder thread = Post.builder(PostText.of("1"));
        for (int i = 2; i <= 5; i++) {
            thread.then(PostPart.of(PostText.of("" + i)));
        }

        List<Publication> parts = bench.publish(thread.build());

        List<Map<String, Object>> sent = bench.network.sentRecords();
        assertThat(sent)
                .extracting(body -> (String) body.get("rkey"))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(sent)
                .extracting(body -> String.valueOf(((Map<?, ?>) body.get("record")).get("createdAt")))
                .containsExactly(
                        "2026-11-23T10:00:00.123Z",
                        "2026-11-23T10:00:00.124Z",
                        "2026-11-23T10:00:00.125Z",
                        "2026-11-23T10:00:00.126Z",
                        "2026-11-23T10:00:00.127Z");
        assertThat(parts)
                .extracting(part -> part.ref().find(NativeRole.ROOT).orElseThrow())
                .containsOnly(parts.get(0).ref().id());
    }

    @Test
    void whatIsWrongWithTheLastPartIsKnownBeforeTheFirstStands() {
        Post thread = Post.builder(PostText.of("1"))
                .then(PostPart.builder(PostText.of("2"))
                        .image(TestImages.png(1, ""))
                        .build())
                .then(PostPart.of(mentioning("nobody.example")))
                .build();

        assertThatThrownBy(() -> bench.publish(thread))
                .isInstanceOfSatisfying(ContentRejectedException.class, error -> {
                    assertThat(error).hasMessageContaining("@nobody.example");
                    assertThat(error.details().nativeCode()).contains("HandleNotFound");
                    assertThat(error.retryAdvice()).isEqualTo(RetryAdvice.never());
                });
        assertThat(bench.server.requests(CREATE)).isZero();
    }

    @Test
    void aHandleIsLookedUpOnceHoweverOftenItIsMentioned() {
        Post thread = Post.builder(mentioning("bob.example"))
                .then(PostPart.of(mentioning("bob.example")))
                .build();

        bench.publish(thread);

        assertThat(bench.server.requests(RESOLVE)).isEqualTo(1);
        assertThat(OneLine.of(bench.lastRecord())).contains("\"did\":\"" + BOB + "\"");
    }

    @Test
    void idsOfAnotherNetworkAreFoundBeforeAnythingIsStored() {
        PostRef elsewhere = Bench.post("https://example.com/post");
        TextSpan mention = new TextSpan.Mention(0, 4, "bob", Optional.of("12345"));
        Post post = Post.builder(PostPart.builder(new PostText("@bob", List.of(mention)))
                        .quote(elsewhere)
                        .build())
                .replyTo(elsewhere)
                .build();

        InvalidInputException error =
                catchThrowableOfType(InvalidInputException.class, () -> bench.begin(bench.intent(post)));

        assertThat(error.faults())
                .extracting(fault -> fault.field())
                .containsExactly("replyTo", "parts[0].quote", "parts[0].text");
    }

    @Test
    void hashtagsThatTheLexiconRefusesAreFoundInEveryPartBeforeAnythingIsStored() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67"; // one grapheme, 18 bytes
        Post post = Post.builder(tagged("x".repeat(64)))
                .then(PostPart.of(tagged("x".repeat(65))))
                .then(PostPart.of(tagged(family.repeat(35))))
                .then(PostPart.of(tagged(family.repeat(36))))
                .build();

        InvalidInputException error =
                catchThrowableOfType(InvalidInputException.class, () -> bench.begin(bench.intent(post)));

        assertThat(error.faults()).extracting(fault -> fault.field()).containsExactly("parts[1].text", "parts[3].text");
    }

    @Test
    void beginningTheSameIntentLaterGivesTheSameKeys() {
        PublishIntent intent = bench.intent(Post.of("Once."));
        PublishState first = bench.begin(intent);
        bench.clock.advance(Duration.ofMinutes(5));

        assertThat(bench.begin(intent)).isEqualTo(first);
    }

    @Test
    void theSameStepSendsTheSameBytes() {
        PublishIntent intent = bench.intent(Post.of("Once."));
        PublishState state = bench.prepared(intent);
        bench.network.failNext(CREATE, "lost-before");

        assertThatThrownBy(() -> bench.advance(intent, state)).isInstanceOf(UnknownOutcomeException.class);
        bench.clock.advance(Duration.ofMinutes(5));
        bench.advance(intent, state);

        List<Map<String, Object>> sent = bench.network.sentRecords();
        assertThat(sent).hasSize(2);
        assertThat(sent.get(1)).isEqualTo(sent.get(0));
        assertThat(bench.network.postsOf(StubNetwork.US)).hasSize(1);
    }

    @Test
    void sendingAgainWhatStandsIsInDoubtAndDoublesNothing() {
        PublishIntent intent = bench.intent(Post.of("Once."));
        PublishState state = bench.prepared(intent);
        bench.advance(intent, state);

        UnknownOutcomeException error =
                catchThrowableOfType(UnknownOutcomeException.class, () -> bench.advance(intent, state));

        assertThat(error.details().status()).hasValue(500);
        assertThat(error.retryAdvice()).isEqualTo(RetryAdvice.reconcileFirst());
        assertThat(bench.network.postsOf(StubNetwork.US)).hasSize(1);
        assertThat(reconcile(intent, state)).isInstanceOfSatisfying(Reconciliation.Found.class, found -> {
            assertThat(found.state().next()).isEqualTo(StepKind.NONE);
            assertThat(found.publication().publishedAt()).isEqualTo("2026-11-23T10:00:00.123Z");
        });
    }

    @Test
    void aPostThatDoesNotStandIsFoundAbsent() {
        PublishIntent intent = bench.intent(Post.of("Once."));
        PublishState state = bench.prepared(intent);

        assertThat(reconcile(intent, state)).isInstanceOf(Reconciliation.Absent.class);
    }

    @Test
    void aDoorThatKnowsNoPathProvesNoAbsence() {
        PublishIntent intent = bench.intent(Post.of("Once."));
        PublishState state = bench.prepared(intent);
        bench.network.failAlways(GET, "door-not-found");

        assertThatThrownBy(() -> reconcile(intent, state)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void anotherPostUnderOurKeyIsNotTakenForOurs() {
        PublishIntent intent = bench.intent(Post.of("Ours."));
        PublishState state = bench.prepared(intent);
        PublishIntent other = bench.intent(Post.of("Somebody's with the same key."));
        bench.advance(other, bench.prepared(other));

        assertThatThrownBy(() -> bench.advance(intent, state)).isInstanceOf(UnknownOutcomeException.class);
        assertThat(reconcile(intent, state)).isInstanceOf(Reconciliation.CannotSay.class);
    }

    @Test
    void ourWordsUnderOurKeyButOfAnotherTimeAreNotTakenForOurs() {
        PublishIntent intent = bench.intent(Post.of("Ours."));
        PublishState state = bench.prepared(intent);
        bench.advance(intent, state);
        StubPost ours = bench.network.postsOf(StubNetwork.US).get(0);
        bench.network.replace(ours.uri(), Map.of("text", "Ours.", "createdAt", "2026-11-23T09:00:00.000Z"));

        assertThat(reconcile(intent, state)).isInstanceOf(Reconciliation.CannotSay.class);
    }

    @Test
    void whatHasNoEffectCannotBeReadBack() {
        PublishIntent intent = bench.intent(withImage());

        assertThat(reconcile(intent, bench.begin(intent))).isInstanceOf(Reconciliation.CannotSay.class);
    }

    @Test
    void eachImageIsAStepOfItsOwn() {
        Post post = Post.builder(PostPart.builder(mentioning("bob.example"))
                        .image(TestImages.png(1, ""))
                        .image(TestImages.png(2, ""))
                        .build())
                .build();
        PublishIntent intent = bench.intent(post);
        PublishState state = bench.begin(intent);
        int calls = 1; // signing in

        for (String nsid : List.of(RESOLVE, UPLOAD, UPLOAD, CREATE)) {
            int before = bench.server.requests(nsid);
            assertThat(state.next()).isEqualTo(nsid.equals(CREATE) ? StepKind.EFFECT : StepKind.PREPARE);
            PublishStep step = bench.advance(intent, state);
            assertThat(bench.server.requests(nsid)).isEqualTo(before + 1);
            assertThat(bench.server.requests()).isEqualTo(++calls);
            state = step.state();
        }
        assertThat(state.next()).isEqualTo(StepKind.NONE);
    }

    @Test
    void uploadsThatTheServerThrewAwayAreMadeAgainOnce() {
        PublishIntent intent = bench.intent(withImage());
        PublishState state = bench.prepared(intent);
        bench.network.forgetBlobs();

        PublishStep again = bench.advance(intent, state);
        assertThat(again.outcome()).isEmpty();
        assertThat(again.state().next()).isEqualTo(StepKind.PREPARE);
        PublishState uploaded = bench.advance(intent, again.state()).state();
        assertThat(bench.advance(intent, uploaded).outcome()).get().isInstanceOf(Outcome.Published.class);

        bench.network.forgetBlobs();
        assertThat(bench.network.postsOf(StubNetwork.US)).hasSize(1);
    }

    @Test
    void uploadsThatTheServerThrowsAwayAgainAreAnError() {
        PublishIntent intent = bench.intent(withImage());
        PublishState state = bench.prepared(intent);
        bench.network.forgetBlobs();
        PublishState uploaded =
                bench.advance(intent, bench.advance(intent, state).state()).state();
        bench.network.forgetBlobs();

        assertThatThrownBy(() -> bench.advance(intent, uploaded))
                .isInstanceOfSatisfying(
                        MediaRejectedException.class,
                        error -> assertThat(error.retryAdvice()).isEqualTo(RetryAdvice.never()));
        assertThat(bench.network.postsOf(StubNetwork.US)).isEmpty();
    }

    @Test
    void anExpiredTokenUnderAnEffectIsRenewedAndThePostStandsOnce() {
        PublishIntent intent = bench.intent(Post.of("Once."));
        PublishState state = bench.prepared(intent);
        bench.network.expireTokens();

        bench.advance(intent, state);

        assertThat(bench.server.requests(CREATE)).isEqualTo(2);
        assertThat(bench.server.requests("com.atproto.server.refreshSession")).isEqualTo(1);
        assertThat(bench.network.postsOf(StubNetwork.US)).hasSize(1);
    }

    @Test
    void aSuccessThatIsAPageLeavesTheEffectInDoubt() {
        PublishIntent intent = bench.intent(Post.of("Once."));
        PublishState state = bench.prepared(intent);
        bench.network.failNext(CREATE, "page");

        SmmException error = catchThrowableOfType(SmmException.class, () -> bench.advance(intent, state));

        assertThat(error.retryAdvice()).isEqualTo(RetryAdvice.reconcileFirst());
        assertThat(bench.server.requests(CREATE)).isEqualTo(1);
    }

    @Test
    void aTooManyUnderAnEffectIsARefusalAndNamesTheWait() {
        PublishIntent intent = bench.intent(Post.of("Once."));
        PublishState state = bench.prepared(intent);
        bench.network.failNext(CREATE, "rate-limited");

        SmmException error = catchThrowableOfType(SmmException.class, () -> bench.advance(intent, state));

        assertThat(error.retryAdvice()).isEqualTo(RetryAdvice.sameCallAfter(Duration.ofSeconds(290)));
        assertThat(bench.server.requests(CREATE)).isEqualTo(1);
    }

    @Test
    void whatAWriteCostsIsBookedAndWhatTheServerSaysIsReported() {
        bench.publish(Post.of("Hello."));

        assertThat(bench.context.charges())
                .filteredOn(charge -> charge.rule().startsWith("writes"))
                .extracting(charge -> charge.rule() + " " + charge.points())
                .containsExactly("writes-hour 3", "writes-day 3");
        assertThat(bench.context.observations())
                .filteredOn(seen -> seen.rule().equals("writes-hour"))
                .singleElement()
                .satisfies(seen -> {
                    assertThat(seen.limit()).isEqualTo(5_000);
                    assertThat(seen.remaining()).isEqualTo(4_990);
                    assertThat(seen.resetAt())
                            .contains(
                                    Bench.START.truncatedTo(ChronoUnit.SECONDS).plusSeconds(200));
                });
    }

    private Reconciliation reconcile(PublishIntent intent, PublishState state) {
        Publisher publisher = bench.adapter().publisher().orElseThrow();
        return publisher.reconcile(intent, state, bench.clock.instant());
    }

    @SuppressWarnings("unchecked")
    private String reply(String which) {
        Map<String, Object> reply = (Map<String, Object>) bench.lastRecord().get("reply");
        return String.valueOf(((Map<String, Object>) reply.get(which)).get("uri"));
    }

    private static PostText mentioning(String handle) {
        TextSpan mention = new TextSpan.Mention(6, 7 + handle.length(), handle, Optional.empty());
        return new PostText("Hello @" + handle, List.of(mention));
    }

    private static PostText tagged(String tag) {
        return PostText.builder().tag(tag).build();
    }

    private static Post withImage() {
        return Post.builder(PostPart.builder(PostText.of("Look."))
                        .image(TestImages.png(7, "Blue"))
                        .build())
                .build();
    }

    private static String image(int color, String alt) {
        byte[] bytes = bytes(color);
        return "{\"image\":{\"$type\":\"blob\",\"ref\":{\"$link\":\"" + StubNetwork.blobId(bytes)
                + "\"},\"mimeType\":\"image/png\",\"size\":" + bytes.length + "},\"alt\":\"" + alt
                + "\",\"aspectRatio\":{\"width\":1,\"height\":1}}";
    }

    private static byte[] bytes(int color) {
        try (InputStream stream = TestImages.png(color, "").source().open()) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
