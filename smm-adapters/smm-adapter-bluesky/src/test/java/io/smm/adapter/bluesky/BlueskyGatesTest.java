package io.smm.adapter.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.adapter.bluesky.model.BlueskyVariant;
import io.smm.adapter.bluesky.model.ReplyRule;
import io.smm.adapter.bluesky.model.SelfLabel;
import io.smm.adapter.bluesky.stub.StubNetwork;
import io.smm.adapter.bluesky.stub.StubPost;
import io.smm.error.InvalidInputException;
import io.smm.error.UnknownOutcomeException;
import io.smm.post.ContentFlag;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.post.Publication;
import io.smm.post.ReplyControl;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.Reconciliation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Posts with gates stand with them or not at all; reposts and labels are spelt as the lexicons spell them. */
class BlueskyGatesTest {

    private static final String APPLY = "com.atproto.repo.applyWrites";
    private static final String THREADGATE = "app.bsky.feed.threadgate";
    private static final String POSTGATE = "app.bsky.feed.postgate";

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
    void aGateStandsInOneCommitWithItsPostAndUnderItsKey() {
        Publication post = bench.publish(Post.builder(PostText.of("For followers."))
                        .replies(ReplyControl.FOLLOWERS)
                        .build())
                .get(0);

        StubPost gate = gate(THREADGATE, post);
        assertThat(gate.value())
                .containsEntry("post", post.ref().id())
                .containsEntry("allow", List.of(Map.of("$type", THREADGATE + "#followerRule")));
        assertThat(bench.server.requests(APPLY)).isEqualTo(1);
        assertThat(bench.server.requests("com.atproto.repo.createRecord")).isZero();
    }

    @Test
    void onlyTheFirstPartOfAThreadHasAThreadgateAndEveryPartAPostgate() {
        Post thread = Post.builder(PostText.of("one"))
                .then(PostPart.of(PostText.of("two")))
                .replies(ReplyControl.NOBODY)
                .variant(BlueskyVariant.builder().withoutQuotes().build())
                .build();

        List<Publication> parts = bench.publish(thread);

        assertThat(gate(THREADGATE, parts.get(0)).value()).containsEntry("allow", List.of());
        assertThat(bench.network.recordsOf(StubNetwork.US, THREADGATE)).hasSize(1);
        parts.forEach(part -> assertThat(gate(POSTGATE, part).value())
                .containsEntry("post", part.ref().id())
                .containsEntry("embeddingRules", List.of(Map.of("$type", POSTGATE + "#disableRule"))));
    }

    @Test
    void theVariantSaysMoreFinelyWhoMayAnswer() {
        String list = "at://" + StubNetwork.BOB.did() + "/app.bsky.graph.list/3klist2222222";
        Post post = Post.builder(PostText.of("Friends."))
                .replies(ReplyControl.NOBODY)
                .variant(BlueskyVariant.builder()
                        .repliesFrom(ReplyRule.FOLLOWING)
                        .repliesFromList(list)
                        .build())
                .build();

        Publication published = bench.publish(post).get(0);

        assertThat(gate(THREADGATE, published).value())
                .containsEntry(
                        "allow",
                        List.of(
                                Map.of("$type", THREADGATE + "#followingRule"),
                                Map.of("$type", THREADGATE + "#listRule", "list", list)));
    }

    @Test
    void aLostAnswerToPostAndGateIsSettledByReadingThePost() {
        PublishIntent intent = bench.intent(
                Post.builder(PostText.of("Once.")).replies(ReplyControl.NOBODY).build());
        PublishState state = bench.prepared(intent);
        bench.network.failNext(APPLY, "lost-after");

        assertThatThrownBy(() -> bench.advance(intent, state)).isInstanceOf(UnknownOutcomeException.class);

        assertThat(bench.adapter().publisher().orElseThrow().reconcile(intent, state, Bench.START))
                .isInstanceOf(Reconciliation.Found.class);
        assertThat(bench.network.recordsOf(StubNetwork.US, THREADGATE)).hasSize(1);
    }

    @Test
    void aRepostNamesTheExactVersionAndIsTakenBackByItsOwnId() {
        StubPost theirs = bench.network.write(StubNetwork.BOB, Map.of("text", "Worth passing on."));

        Publication repost =
                bench.publish(Post.repost(Bench.post(theirs.uri()))).get(0);

        assertThat(repost.ref().id()).contains("/app.bsky.feed.repost/");
        assertThat(bench.lastRecord().get("subject")).isEqualTo(Map.of("uri", theirs.uri(), "cid", theirs.cid()));
        bench.adapter().postRemover().orElseThrow().delete(bench.connection(), repost.ref());
        assertThat(bench.network.recordsOf(StubNetwork.US, "app.bsky.feed.repost"))
                .isEmpty();
        assertThat(bench.network.postsOf(StubNetwork.BOB)).hasSize(1);
    }

    @Test
    void aRepostWhoseAnswerWasLostIsFoundByItsSubjectAndTime() {
        StubPost theirs = bench.network.write(StubNetwork.BOB, Map.of("text", "Worth passing on."));
        PublishIntent intent = bench.intent(Post.repost(Bench.post(theirs.uri())));
        PublishState state = bench.prepared(intent);
        bench.network.failNext("com.atproto.repo.createRecord", "lost-after");

        assertThatThrownBy(() -> bench.advance(intent, state)).isInstanceOf(UnknownOutcomeException.class);

        assertThat(bench.adapter().publisher().orElseThrow().reconcile(intent, state, Bench.START))
                .isInstanceOf(Reconciliation.Found.class);
    }

    @Test
    void theLabelsOfTheVariantOutrankTheFlag() {
        bench.publish(Post.builder(PostText.of("A painting."))
                .flag(ContentFlag.SENSITIVE)
                .variant(BlueskyVariant.builder().label(SelfLabel.NUDITY).build())
                .build());

        assertThat(bench.lastRecord().get("labels"))
                .isEqualTo(Map.of(
                        "$type", "com.atproto.label.defs#selfLabels", "values", List.of(Map.of("val", "nudity"))));
    }

    @Test
    void anAnswerCannotLimitWhoAnswersInTheThreadOfAnother() {
        StubPost theirs = bench.network.write(StubNetwork.BOB, Map.of("text", "My thread."));
        Post answer = Post.builder(PostText.of("And mine?"))
                .replyTo(Bench.post(theirs.uri()))
                .replies(ReplyControl.NOBODY)
                .build();

        assertThatThrownBy(() -> bench.begin(bench.intent(answer)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("replies");
    }

    @Test
    void aVariantIsReadAsItWasWritten() {
        BlueskyVariant variant = BlueskyVariant.builder()
                .repliesFrom(ReplyRule.MENTIONED)
                .repliesFromList("at://did:plc:a/app.bsky.graph.list/b")
                .withoutQuotes()
                .label(SelfLabel.SEXUAL)
                .build();

        assertThat(BlueskyAdapter.variantCodec()
                        .read(1, BlueskyAdapter.variantCodec().write(variant)))
                .isEqualTo(variant);
    }

    private StubPost gate(String collection, Publication post) {
        String key = post.ref().id().replaceFirst(".*/", "");
        return bench.network.record(StubNetwork.US, collection, key).orElseThrow();
    }
}
