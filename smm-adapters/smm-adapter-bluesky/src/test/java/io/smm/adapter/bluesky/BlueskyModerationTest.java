package io.smm.adapter.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.PageRequest;
import io.smm.adapter.bluesky.stub.StubNetwork;
import io.smm.adapter.bluesky.stub.StubPost;
import io.smm.error.InvalidInputException;
import io.smm.error.NotFoundException;
import io.smm.listening.Signal;
import io.smm.listening.SignalAction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is done to what others said lies in our repository once, and keeps what lay there before. */
class BlueskyModerationTest {

    private static final String GATES = "app.bsky.feed.threadgate";
    private static final String OF_SOMEBODY = "at://" + StubNetwork.BOB.did() + "/app.bsky.feed.post/3kanswer22222";
    private static final String LIKES = "app.bsky.feed.like";

    @RegisterExtension
    final TestName test = new TestName();

    private Bench bench;
    private StubPost ours;
    private StubPost said;

    @BeforeEach
    void open() {
        bench = new Bench(test::get);
        ours = bench.network.write(StubNetwork.US, Map.of("text", "What shall we bake?"));
        said = reply("Buy my shoes!");
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    @Test
    void likingTwiceMakesOneLikeOfThatVersion() {
        act(SignalAction.LIKE);
        act(SignalAction.LIKE);

        List<StubPost> likes = bench.network.recordsOf(StubNetwork.US, LIKES);
        assertThat(likes).hasSize(1);
        assertThat(likes.get(0).value().get("subject")).isEqualTo(Map.of("uri", said.uri(), "cid", said.cid()));
        assertThat(comment().actions()).contains(SignalAction.UNLIKE).doesNotContain(SignalAction.LIKE);
    }

    @Test
    void aLikeThatWasMadeInAnAppIsSeenAndTakenBack() {
        Map<String, Object> subject = Map.of("uri", said.uri(), "cid", said.cid());
        bench.network.record(StubNetwork.US, LIKES, "3kbyanapp2222", Map.of("subject", subject));

        act(SignalAction.LIKE);
        assertThat(bench.network.recordsOf(StubNetwork.US, LIKES)).hasSize(1);
        act(SignalAction.UNLIKE);

        assertThat(bench.network.recordsOf(StubNetwork.US, LIKES)).isEmpty();
    }

    @Test
    void whatIsGoneCannotBeLiked() {
        Signal comment = comment();
        bench.network.hide(said.uri());

        assertThatThrownBy(() -> act(comment, SignalAction.LIKE)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void hidingKeepsWhatTheGateSaidBeforeAndWhatWeDoNotKnowOf() {
        Map<String, Object> rule = Map.of("$type", GATES + "#ruleOfTomorrow", "deep", Map.of("er", 1));
        bench.network.record(
                StubNetwork.US,
                GATES,
                key(ours),
                Map.of(
                        "post", ours.uri(),
                        "allow", List.of(rule),
                        "createdAt", "2026-11-23T09:00:00Z",
                        "hiddenReplies", List.of(OF_SOMEBODY),
                        "fieldOfTomorrow", true));

        act(SignalAction.HIDE);

        assertThat(gate())
                .containsEntry("allow", List.of(rule))
                .containsEntry("fieldOfTomorrow", true)
                .containsEntry("hiddenReplies", List.of(OF_SOMEBODY, said.uri()));
        act(SignalAction.UNHIDE);
        assertThat(gate()).containsEntry("hiddenReplies", List.of(OF_SOMEBODY));
    }

    @Test
    void aThreadWithoutAGateGetsOneThatLetsEverybodyAnswer() {
        act(SignalAction.HIDE);

        assertThat(gate())
                .doesNotContainKey("allow")
                .containsEntry("post", ours.uri())
                .containsEntry("hiddenReplies", List.of(said.uri()));
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsReadAgainAndKept() {
        bench.network.beforeNextPut(() -> bench.network.record(
                StubNetwork.US,
                GATES,
                key(ours),
                Map.of(
                        "post", ours.uri(),
                        "createdAt", "2026-11-23T09:00:00Z",
                        "hiddenReplies", List.of(OF_SOMEBODY))));

        act(SignalAction.HIDE);

        assertThat(gate()).containsEntry("hiddenReplies", List.of(OF_SOMEBODY, said.uri()));
        assertThat(bench.server.requests("com.atproto.repo.putRecord")).isEqualTo(2);
    }

    @Test
    void anAnswerMoreThanTheNetworkHidesIsRefusedWithoutAWrite() {
        List<String> hidden =
                IntStream.range(0, 300).mapToObj(i -> OF_SOMEBODY + i).toList();
        bench.network.record(
                StubNetwork.US,
                GATES,
                key(ours),
                Map.of("post", ours.uri(), "createdAt", "2026-11-23T09:00:00Z", "hiddenReplies", hidden));

        assertThatThrownBy(() -> act(SignalAction.HIDE)).isInstanceOf(InvalidInputException.class);
        assertThat(bench.server.requests("com.atproto.repo.putRecord")).isZero();
    }

    @Test
    void aClosedThreadKeepsWhatIsHiddenAndCanBeOpenedAgain() {
        act(SignalAction.HIDE);
        act(SignalAction.CLOSE_THREAD);

        assertThat(gate()).containsEntry("allow", List.of()).containsKey("hiddenReplies");
        assertThat(comment().actions()).contains(SignalAction.REOPEN_THREAD, SignalAction.UNHIDE);
        act(SignalAction.REOPEN_THREAD);
        assertThat(gate()).doesNotContainKey("allow").containsKey("hiddenReplies");
    }

    @Test
    void anAuthorIsMutedByTheServerAndBlockedByARecord() {
        act(SignalAction.MUTE_AUTHOR);
        Optional<Signal> left = act(SignalAction.BLOCK_AUTHOR);
        Signal again = comment();
        act(again, SignalAction.BLOCK_AUTHOR);

        assertThat(bench.server.requests("app.bsky.graph.muteActor")).isEqualTo(1);
        assertThat(left).isEmpty();
        assertThat(bench.network.recordsOf(StubNetwork.US, "app.bsky.graph.block"))
                .singleElement()
                .extracting(block -> block.value().get("subject"))
                .isEqualTo(StubNetwork.BOB.did());
    }

    @Test
    void inAThreadOfSomebodyElseNothingCanBeHidden() {
        StubPost theirs = bench.network.write(StubNetwork.BOB, Map.of("text", "My thread."));
        bench.network.write(
                StubNetwork.BOB,
                Map.of("text", "Below.", "reply", Map.of("root", strong(theirs), "parent", strong(theirs))));

        Signal below = bench.adapter()
                .signalReader()
                .orElseThrow()
                .comments(bench.connection(), Bench.post(theirs.uri()), PageRequest.first())
                .items()
                .get(0);

        assertThat(below.actions()).doesNotContain(SignalAction.HIDE, SignalAction.CLOSE_THREAD);
        assertThatThrownBy(() -> act(below, SignalAction.HIDE)).isInstanceOf(InvalidInputException.class);
    }

    private Optional<Signal> act(SignalAction action) {
        return act(comment(), action);
    }

    private Optional<Signal> act(Signal signal, SignalAction action) {
        return bench.adapter().moderator().orElseThrow().act(bench.connection(), signal, action);
    }

    private Signal comment() {
        return bench.adapter()
                .signalReader()
                .orElseThrow()
                .comments(bench.connection(), Bench.post(ours.uri()), PageRequest.first())
                .items()
                .get(0);
    }

    private Map<String, Object> gate() {
        return bench.network
                .record(StubNetwork.US, GATES, key(ours))
                .orElseThrow()
                .value();
    }

    private StubPost reply(String text) {
        return bench.network.write(
                StubNetwork.BOB, Map.of("text", text, "reply", Map.of("root", strong(ours), "parent", strong(ours))));
    }

    private static Map<String, Object> strong(StubPost post) {
        return Map.of("uri", post.uri(), "cid", post.cid());
    }

    private static String key(StubPost post) {
        return post.uri().replaceFirst(".*/", "");
    }
}
