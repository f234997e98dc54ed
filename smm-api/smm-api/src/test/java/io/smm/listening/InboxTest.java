package io.smm.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.error.InvalidInputException;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What waits for an answer, and how long answers took. */
class InboxTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final AccountRef US = AccountRef.of(Network.MEMORY, "1", "bakery");
    private static final PostRef FIRST = PostRef.of(Network.MEMORY, "first");
    private static final PostRef SECOND = PostRef.of(Network.MEMORY, "second");

    private final Inbox inbox =
            Inbox.empty().after(came(SECOND, NOON.plusSeconds(60))).after(came(FIRST, NOON));

    @Test
    void whatWaitsLongestIsFirst() {
        assertThat(inbox.unanswered()).extracting(Signal::ref).containsExactly(FIRST, SECOND);
    }

    @Test
    void theFirstAnswerCountsAndWhatWasNotAnsweredHasNoTime() {
        Inbox answered = inbox.answered(FIRST, NOON.plusSeconds(300)).answered(FIRST, NOON.plusSeconds(900));

        assertThat(answered.responseTime(FIRST)).contains(Duration.ofSeconds(300));
        assertThat(answered.responseTime(SECOND)).isEmpty();
        assertThat(answered.responseTimes()).containsExactly(Duration.ofSeconds(300));
        assertThat(answered.unanswered()).extracting(Signal::ref).containsExactly(SECOND);
    }

    @Test
    void anEventThatComesAgainOrAsAnEditKeepsTheAnswer() {
        Inbox answered = inbox.answered(FIRST, NOON.plusSeconds(300)).after(came(FIRST, NOON));

        assertThat(answered.unanswered()).extracting(Signal::ref).containsExactly(SECOND);
    }

    @Test
    void whatWasDeletedDoesNotWait() {
        Inbox after = inbox.after(SignalEvent.deleted(US, FIRST, NOON, SignalEvent.Source.POLL));

        assertThat(after.unanswered()).extracting(Signal::ref).containsExactly(SECOND);
    }

    @Test
    void anAnswerToSomethingElseOrFromBeforeIsRefused() {
        assertThatThrownBy(() -> inbox.answered(PostRef.of(Network.MEMORY, "third"), NOON))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> inbox.answered(SECOND, NOON)).isInstanceOf(InvalidInputException.class);
    }

    private static SignalEvent came(PostRef ref, Instant saidAt) {
        Signal signal = Signal.builder(
                        SignalKind.COMMENT,
                        "comment",
                        ref,
                        AccountRef.of(Network.MEMORY, "2", "ana"),
                        PostText.of("Rye?"),
                        saidAt)
                .offers(List.of(ActionOffer.answer()))
                .build();
        return SignalEvent.created(US, signal, saidAt, SignalEvent.Source.POLL);
    }
}
