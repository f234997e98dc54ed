package io.smm.adapter.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.smm.Cursor;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.adapter.bluesky.stub.StubAccount;
import io.smm.adapter.bluesky.stub.StubNetwork;
import io.smm.adapter.bluesky.stub.StubPost;
import io.smm.error.InvalidInputException;
import io.smm.error.NotFoundException;
import io.smm.listening.Signal;
import io.smm.listening.SignalAction;
import io.smm.listening.SignalKind;
import io.smm.post.NativeRole;
import io.smm.post.PostRef;
import io.smm.spi.SignalReader;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people say is read in the server's order, without what is ours, gone or blocked. */
class BlueskyListenTest {

    private static final String THREAD = "app.bsky.feed.getPostThread";

    @RegisterExtension
    final TestName test = new TestName();

    private Bench bench;
    private StubPost ours;

    @BeforeEach
    void open() {
        bench = new Bench(test::get);
        ours = bench.network.write(StubNetwork.US, Map.of("text", "What shall we bake?"));
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    @Test
    void aTreeOfRepliesIsReadBranchByBranchWithoutOurOwn() {
        StubPost a = reply(StubNetwork.BOB, ours, "a");
        StubPost b = reply(StubNetwork.BOB, ours, "b");
        StubPost answer = reply(StubNetwork.US, a, "our answer");
        reply(StubNetwork.BOB, answer, "a1 below our answer");
        reply(StubNetwork.BOB, b, "b1");

        assertThat(comments(ours).items())
                .extracting(signal -> signal.text().text())
                .containsExactly("a", "a1 below our answer", "b", "b1");
        assertThat(bench.server.requests(THREAD)).isEqualTo(1);
    }

    @Test
    void whatIsGoneOrBlockedIsLeftOutWithAllBelowIt() {
        StubPost gone = reply(StubNetwork.BOB, ours, "gone");
        StubPost blocked = reply(StubNetwork.BOB, ours, "blocked");
        reply(StubNetwork.BOB, gone, "below gone");
        reply(StubNetwork.BOB, blocked, "below blocked");
        reply(StubNetwork.BOB, ours, "there");
        bench.network.hide(gone.uri());
        bench.network.block(blocked.uri());

        assertThat(comments(ours).items())
                .extracting(signal -> signal.text().text())
                .containsExactly("there");
    }

    @Test
    void aCommentTellsAllThatAnAnswerNeeds() {
        StubPost said = reply(StubNetwork.BOB, ours, "Rye!");

        Signal comment = comments(ours).items().get(0);

        assertThat(comment.ref().id()).isEqualTo(said.uri());
        assertThat(comment.ref().find(NativeRole.VERSION)).contains(said.cid());
        assertThat(comment.ref().find(NativeRole.ROOT)).contains(ours.uri());
        assertThat(comment.ref().find(NativeRole.ROOT_VERSION)).contains(ours.cid());
        assertThat(comment.nativeKind()).isEqualTo("reply");
        assertThat(comment.author().handle()).contains("bob.example");
        assertThat(comment.saidAt()).isEqualTo(Bench.START);
        assertThat(comment.permalink())
                .contains(URI.create("https://bsky.app/profile/" + StubNetwork.BOB.did() + "/post/"
                        + said.uri().replaceFirst(".*/", "")));
        assertThat(comment.actions())
                .containsExactlyInAnyOrder(
                        SignalAction.ANSWER,
                        SignalAction.LIKE,
                        SignalAction.HIDE,
                        SignalAction.CLOSE_THREAD,
                        SignalAction.MUTE_AUTHOR,
                        SignalAction.BLOCK_AUTHOR);
    }

    @Test
    void whatMayNotBeAnsweredSaysSo() {
        StubPost said = reply(StubNetwork.BOB, ours, "No replies, please.");
        bench.network.count(said.uri(), "replyDisabled", 1);

        assertThat(comments(ours).items().get(0).actions())
                .doesNotContain(SignalAction.ANSWER)
                .contains(SignalAction.LIKE);
    }

    @Test
    void repliesAreReadAsDeepAsTheHostSays() throws Exception {
        try (Bench shallow =
                new Bench(test::get, BlueskyOptions.builder().commentDepth(2).build())) {
            StubPost at = shallow.network.write(StubNetwork.US, Map.of("text", "0"));
            PostRef post = Bench.post(at.uri());
            for (int level = 1; level <= 4; level++) {
                at = reply(shallow, StubNetwork.BOB, at, "" + level);
            }

            Page<Signal> page = shallow.adapter()
                    .signalReader()
                    .orElseThrow()
                    .comments(shallow.connection(), post, PageRequest.first());

            assertThat(page.items()).extracting(signal -> signal.text().text()).containsExactly("1", "2");
        }
    }

    @Test
    void aDeepConversationIsReadWhole() {
        StubPost at = ours;
        for (int level = 1; level <= 90; level++) {
            at = reply(StubNetwork.BOB, at, "" + level);
        }

        assertThat(reader().comments(bench.connection(), Bench.post(ours.uri()), PageRequest.first(200))
                        .items())
                .hasSize(90);
    }

    @Test
    void aPostThatBlockedUsIsNotFound() {
        StubPost theirs = bench.network.write(StubNetwork.BOB, Map.of("text", "Not for you."));
        bench.network.block(theirs.uri());

        assertThatThrownBy(() -> comments(theirs)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aPostOfOursThatTheAppViewDoesNotKnowYetHasNoComments() {
        bench.network.unindexed(ours.uri());

        assertThat(comments(ours).items()).isEmpty();
    }

    @Test
    void aPostOfOursThatTheAppViewShouldKnowByNowIsNotFound() {
        bench.network.unindexed(ours.uri());
        bench.clock.advance(Duration.ofMinutes(11));

        assertThatThrownBy(() -> comments(ours)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aPostOfAnotherThatTheAppViewDoesNotKnowIsNotFound() {
        StubPost theirs = bench.network.write(StubNetwork.BOB, Map.of("text", "Fresh."));
        bench.network.unindexed(theirs.uri());

        assertThatThrownBy(() -> comments(theirs)).isInstanceOf(NotFoundException.class);
        assertThat(bench.server.requests("com.atproto.repo.getRecord")).isZero();
    }

    @Test
    void commentsComeInPagesAndAWalkReadsTheTreeOnce() {
        for (int i = 1; i <= 5; i++) {
            reply(StubNetwork.BOB, ours, "" + i);
        }

        Page<Signal> first = reader().comments(bench.connection(), Bench.post(ours.uri()), PageRequest.first(2));

        assertThat(first.items()).hasSize(2);
        assertThat(first.stream()).extracting(signal -> signal.text().text()).containsExactly("1", "2", "3", "4", "5");
        assertThat(bench.server.requests(THREAD)).isEqualTo(1);
    }

    @Test
    void aStoredPlaceAmongCommentsIsFoundAgain() {
        for (int i = 1; i <= 5; i++) {
            reply(StubNetwork.BOB, ours, "" + i);
        }
        Cursor cursor = firstTwo().cursor().orElseThrow();
        reply(StubNetwork.BOB, ours, "6");

        assertThat(from(cursor)).containsExactly("3", "4", "5", "6");
    }

    @Test
    void aStoredPlaceWhoseCommentWasDeletedLosesNoOtherComment() {
        StubPost second = ours;
        for (int i = 1; i <= 5; i++) {
            StubPost said = reply(StubNetwork.BOB, ours, "" + i);
            second = i == 2 ? said : second;
        }
        Cursor cursor = firstTwo().cursor().orElseThrow();
        bench.network.hide(second.uri());

        assertThat(from(cursor)).containsExactly("3", "4", "5");
    }

    @Test
    void aPlaceOfAnotherListIsTheCallersFault() {
        assertThatThrownBy(() -> from(new Cursor("elsewhere"))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void mentionsAreThoseOfOthersAndNothingElse() {
        mention(StubNetwork.BOB, "hello");
        mention(StubNetwork.US, "we about ourselves");
        bench.network.tellOfEverything();
        reply(StubNetwork.BOB, ours, "a reply is no mention");

        assertThat(reader().mentions(bench.connection(), PageRequest.first()).stream())
                .extracting(signal -> signal.text().text())
                .containsExactly("@bakery.example hello");
    }

    @Test
    void aPageOfMentionsIsNeverLargerThanTheNetworkAllows() {
        mention(StubNetwork.BOB, "hello");

        reader().mentions(bench.connection(), PageRequest.first(1_000));

        assertThat(bench.server.lastQuery("app.bsky.notification.listNotifications", "limit"))
                .isEqualTo("100");
        assertThat(bench.server.lastQueries("app.bsky.notification.listNotifications", "reasons"))
                .containsExactly("mention", "quote", "repost");
    }

    @Test
    void quotesAndRepostsOfOurPostsAreToldBesideMentionsAndLikesAreNot() {
        Map<String, Object> us = Map.of("uri", ours.uri(), "cid", ours.cid());
        Map<String, Object> action = Map.of("subject", us, "createdAt", "2026-05-04T08:00:00.000Z");
        bench.network.write(
                StubNetwork.BOB,
                Map.of("text", "Look!", "embed", Map.of("$type", "app.bsky.embed.record", "record", us)));
        bench.network.record(StubNetwork.BOB, "app.bsky.feed.repost", "3krepost22222", action);
        bench.network.tellOfEverything();
        bench.network.record(StubNetwork.BOB, "app.bsky.feed.like", "3klike2222222", action);

        List<Signal> told = reader().mentions(bench.connection(), PageRequest.first()).stream()
                .toList();

        assertThat(told).extracting(Signal::kind).containsExactly(SignalKind.REPOST, SignalKind.QUOTE);
        assertThat(told)
                .allSatisfy(
                        signal -> assertThat(signal.subject()).map(PostRef::id).contains(ours.uri()));
        assertThat(told.get(0).actions()).isEmpty();
        assertThat(told.get(1).text().text()).isEqualTo("Look!");
    }

    @Test
    void aPostThatMentionsUsAndQuotesUsIsToldOfOnce() {
        mention(StubNetwork.BOB, "hello");
        Map<String, Object> us = Map.of("uri", ours.uri(), "cid", ours.cid());
        bench.network.write(
                StubNetwork.BOB,
                mentioning("look", Map.of("embed", Map.of("$type", "app.bsky.embed.record", "record", us))));

        assertThat(reader().mentions(bench.connection(), PageRequest.first()).items())
                .extracting(signal -> signal.text().text())
                .containsExactly("@bakery.example look", "@bakery.example hello");
    }

    @Test
    void followsAreToldByTheirRecordBesideMentions() {
        mention(StubNetwork.BOB, "hello");
        bench.network.record(
                StubNetwork.BOB,
                "app.bsky.graph.follow",
                "3kfollow22222",
                Map.of("subject", StubNetwork.US.did(), "createdAt", "2026-05-04T08:00:00Z"));

        assertThat(bench.adapter()
                        .notificationReader()
                        .orElseThrow()
                        .notifications(bench.connection(), PageRequest.first())
                        .items())
                .extracting(Signal::kind, signal -> signal.ref().id().replaceFirst(".*/app", "app"))
                .contains(tuple(SignalKind.FOLLOW, "app.bsky.graph.follow/3kfollow22222"))
                .extracting(seen -> seen.toList().get(0))
                .containsExactly(SignalKind.FOLLOW, SignalKind.MENTION);
        assertThat(bench.server.lastQueries("app.bsky.notification.listNotifications", "reasons"))
                .as("all of them")
                .isEmpty();
    }

    private Page<Signal> comments(StubPost post) {
        return reader().comments(bench.connection(), Bench.post(post.uri()), PageRequest.first());
    }

    private Page<Signal> firstTwo() {
        return reader().comments(bench.connection(), Bench.post(ours.uri()), PageRequest.first(2));
    }

    private List<String> from(Cursor cursor) {
        return reader()
                .comments(
                        bench.connection(),
                        Bench.post(ours.uri()),
                        PageRequest.first(10).from(cursor))
                .items()
                .stream()
                .map(signal -> signal.text().text())
                .toList();
    }

    private SignalReader reader() {
        return bench.adapter().signalReader().orElseThrow();
    }

    private StubPost reply(StubAccount author, StubPost to, String text) {
        return reply(bench, author, to, text);
    }

    @SuppressWarnings("unchecked")
    private static StubPost reply(Bench bench, StubAccount author, StubPost to, String text) {
        Map<String, Object> parent = Map.of("uri", to.uri(), "cid", to.cid());
        Map<String, Object> above = (Map<String, Object>) to.value().getOrDefault("reply", Map.of("root", parent));
        return bench.network.write(
                author, Map.of("text", text, "reply", Map.of("root", above.get("root"), "parent", parent)));
    }

    private void mention(StubAccount author, String text) {
        bench.network.write(author, mentioning(text, Map.of()));
    }

    private static Map<String, Object> mentioning(String text, Map<String, Object> more) {
        String shown = "@" + StubNetwork.US.handle();
        Map<String, Object> feature = Map.of("$type", "app.bsky.richtext.facet#mention", "did", StubNetwork.US.did());
        Map<String, Object> facet =
                Map.of("index", Map.of("byteStart", 0, "byteEnd", shown.length()), "features", List.of(feature));
        Map<String, Object> post = new HashMap<>(more);
        post.put("text", shown + " " + text);
        post.put("facets", List.of(facet));
        return post;
    }
}
