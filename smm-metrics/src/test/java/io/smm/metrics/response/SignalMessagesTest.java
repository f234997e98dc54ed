package io.smm.metrics.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.listening.ConversationId;
import io.smm.listening.Signal;
import io.smm.listening.SignalKind;
import io.smm.metrics.Fraction;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.Publication;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class SignalMessagesTest {

    private static final Network NETWORK = new Network("example");
    private static final AccountRef US = AccountRef.of(NETWORK, "us", "bakery");
    private static final AccountRef ANN = AccountRef.of(NETWORK, "ann", "ann");
    private static final AccountRef BEN = AccountRef.of(NETWORK, "ben", "ben");
    private static final AccountRef BOT = AccountRef.of(NETWORK, "bot", "bot");
    private static final PostRef OUR_POST = PostRef.of(NETWORK, "post");
    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    private static final Predicate<AccountRef> BRAND = US::equals;

    @Test
    void whatAnswersAWordIsOfItsThreadAndOtherCommentsAreNot() {
        List<Signal> signals = List.of(
                said("c3", BEN, 30).inReplyTo(PostRef.of(NETWORK, "c2")).build(), // below c2, below c1
                said("c1", ANN, 10).inReplyTo(OUR_POST).build(),
                said("c2", US, 20).inReplyTo(PostRef.of(NETWORK, "c1")).build(),
                said("d1", BEN, 15).inReplyTo(OUR_POST).build());

        List<ThreadMessage> messages = SignalMessages.threads(signals, BRAND, Map.of());

        assertThat(messages)
                .extracting(ThreadMessage::thread, ThreadMessage::brand, ThreadMessage::at)
                .containsExactly(
                        tuple("example c1", false, at(10)),
                        tuple("example c1", true, at(20)),
                        tuple("example c1", false, at(30)),
                        tuple("example d1", false, at(15)));
        BrandReplies replies = BrandReplies.of(messages, ReplyRules.standard());
        assertThat(replies.brandReplyRate().fraction()).contains(Fraction.of(1, 3));
    }

    @Test
    void anAnswerThatWePublishedCountsAndOnceWhereTheNetworkTellsItToo() {
        Signal comment = said("c1", ANN, 10).build();
        Publication answer =
                Publication.builder(PostRef.of(NETWORK, "c2"), US, at(10)).build();
        Signal told = said("c2", US, 10).inReplyTo(comment.ref()).build();

        for (List<Signal> signals : List.of(List.of(comment), List.of(comment, told))) {
            List<ThreadMessage> messages = SignalMessages.threads(signals, BRAND, Map.of(comment.ref(), answer));

            assertThat(messages).extracting(ThreadMessage::brand).containsExactly(false, true);
        }
    }

    @Test
    void aConversationIsAThread() {
        ConversationId first = new ConversationId("k1");
        List<Signal> signals = List.of(
                signal(SignalKind.MESSAGE, "m1", ANN, 10).conversation(first).build(),
                signal(SignalKind.MESSAGE, "m2", US, 20).conversation(first).build(),
                signal(SignalKind.MESSAGE, "m3", ANN, 30)
                        .conversation(new ConversationId("k2"))
                        .build());

        assertThat(BrandReplies.of(SignalMessages.threads(signals, BRAND, Map.of()), ReplyRules.standard())
                        .runs())
                .containsExactly(
                        new CustomerRun("conversation example k1", true, at(10), Optional.of(at(20))),
                        new CustomerRun("conversation example k2", true, at(30), Optional.empty()));
    }

    @Test
    void likesAndRepostsAreNobodysTurnAndAReviewWithAnUndatedAnswerIsLeftOut() {
        Signal review = signal(SignalKind.REVIEW, "r1", ANN, 10)
                .ourAnswer(PostText.of("Thank you"))
                .build();
        List<Signal> signals = List.of(
                signal(SignalKind.LIKE, "l1", ANN, 10).build(),
                signal(SignalKind.REPOST, "p1", ANN, 10).build(),
                review);

        assertThat(SignalMessages.threads(signals, BRAND, Map.of())).isEmpty();
        Publication answer =
                Publication.builder(PostRef.of(NETWORK, "r2"), US, at(70)).build();
        assertThat(SignalMessages.threads(signals, BRAND, Map.of(review.ref(), answer)))
                .hasSize(2);
    }

    @Test
    void wordsThatAnswerEachOtherInACircleEndSomewhere() {
        List<Signal> signals = List.of(
                said("a", ANN, 10).inReplyTo(PostRef.of(NETWORK, "b")).build(),
                said("b", BEN, 20).inReplyTo(PostRef.of(NETWORK, "a")).build());

        assertThat(SignalMessages.threads(signals, BRAND, Map.of()))
                .extracting(ThreadMessage::thread)
                .containsOnly("example b");
    }

    @Test
    void mentionsSpeakOfTheBrandAndCommentsToIt() {
        List<Signal> signals = List.of(
                signal(SignalKind.MENTION, "m1", ANN, 10).build(),
                signal(SignalKind.MENTION, "m1", ANN, 10).build(), // read again
                signal(SignalKind.SEARCH_HIT, "s1", US, 10).build(),
                signal(SignalKind.QUOTE, "q1", BOT, 10).build(),
                signal(SignalKind.REPOST, "p1", BEN, 10).build(),
                said("c1", BEN, 10).build(),
                signal(SignalKind.MESSAGE, "d1", BEN, 10).build());

        assertThat(SignalMessages.mentions(signals, BRAND, BOT::equals))
                .extracting(BrandMention::kind)
                .containsExactly(MentionKind.CUSTOMER, MentionKind.OWN, MentionKind.BOT, MentionKind.REPOST);
    }

    private static Signal.Builder said(String id, AccountRef author, int second) {
        return signal(SignalKind.COMMENT, id, author, second);
    }

    private static Signal.Builder signal(SignalKind kind, String id, AccountRef author, int second) {
        return Signal.builder(kind, "native", PostRef.of(NETWORK, id), author, PostText.of("words"), at(second));
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }
}
