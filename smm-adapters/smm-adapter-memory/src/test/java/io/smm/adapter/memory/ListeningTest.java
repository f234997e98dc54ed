package io.smm.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Cursor;
import io.smm.PageRequest;
import io.smm.Smm;
import io.smm.core.InMemoryCursorStore;
import io.smm.core.SmmBuilder;
import io.smm.error.ContentRejectedException;
import io.smm.error.InvalidInputException;
import io.smm.error.WindowClosedException;
import io.smm.listening.FeedRequest;
import io.smm.listening.MessageOutcome;
import io.smm.listening.OutgoingMessage;
import io.smm.listening.Rating;
import io.smm.listening.SearchQuery;
import io.smm.listening.Signal;
import io.smm.listening.SignalAction;
import io.smm.listening.SignalEvent;
import io.smm.listening.SignalEvent.Change;
import io.smm.listening.SignalFeed;
import io.smm.listening.SignalKind;
import io.smm.listening.SignalStream;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Listening and engagement, from the feed to the network and back. */
class ListeningTest {

    private final TestWorld world = new TestWorld();
    private final MemoryNetwork network = world.network;
    private final InMemoryCursorStore places = new InMemoryCursorStore();
    private final List<SignalEvent> told = new ArrayList<>();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aFeedGoesOnWhereItStoodAfterARestart() {
        PostRef post = world.published("Rye or wheat?");
        network.comment("ana", post, "Rye.");
        network.mention("ben", "bakery", "bakes well.");
        try (Smm before = process()) {
            assertThat(feed(before, post).poll(told::add)).isEqualTo(2);
        }
        network.mention("cleo", "bakery", "closes early.");

        try (Smm after = process()) {
            assertThat(feed(after, post).poll(told::add)).isEqualTo(1);
        }

        assertThat(told).extracting(SignalEvent::dedupId).doesNotHaveDuplicates();
        assertThat(told)
                .extracting(event -> event.signal().orElseThrow().kind())
                .containsExactly(SignalKind.MENTION, SignalKind.COMMENT, SignalKind.MENTION);
        assertThat(told).noneMatch(SignalEvent::afterGap);
    }

    @Test
    void whatAHandlerDidNotTakeComesAgainAndWhatItTookDoesNot() {
        PostRef post = world.published("Rye or wheat?");
        network.comment("ana", post, "Rye.");
        network.comment("ben", post, "Wheat.");
        try (Smm smm = process()) {
            SignalFeed feed = feed(smm, post);

            assertThatThrownBy(() -> feed.poll(event -> {
                        if (event.signal().orElseThrow().text().text().equals("Wheat.")) {
                            throw new IllegalStateException("the host's database is down");
                        }
                        told.add(event);
                    }))
                    .hasMessage("the host's database is down");
            feed.poll(told::add);
        }

        assertThat(told)
                .extracting(event -> event.signal().orElseThrow().text().text())
                .containsExactly("Rye.", "Wheat.");
    }

    @Test
    void aCommentThatWasTakenAwayLeavesATombstone() {
        PostRef post = world.published("Rye or wheat?");
        PostRef comment = network.comment("ana", post, "Rye.");
        try (Smm smm = process()) {
            SignalFeed feed = feed(smm, post);
            feed.poll(told::add);
            network.inbox().takeAway(comment);

            feed.poll(told::add);
            feed.poll(told::add);
        }

        assertThat(told).extracting(SignalEvent::change).containsExactly(Change.CREATED, Change.DELETED);
        assertThat(told.get(1).ref().id()).isEqualTo(comment.id());
    }

    @Test
    void aFeedThatCouldNotReachWhereItStoodSaysSo() {
        try (Smm smm = process()) {
            SignalFeed feed = smm.listening()
                    .feed(FeedRequest.of("small", world.bakery).mentions().mostItems(50));
            network.mention("ana", "bakery", "first");
            feed.poll(told::add);
            for (int i = 0; i < 60; i++) {
                network.mention("ana", "bakery", "mention " + i);
            }

            assertThat(feed.poll(told::add)).isEqualTo(50);
        }

        assertThat(told.get(0).afterGap()).isFalse();
        assertThat(told.subList(1, 51)).allMatch(SignalEvent::afterGap);
    }

    @Test
    void whatComesByWebhookAndByAskingIsToldOnce() {
        PostRef post = world.published("Rye or wheat?");
        network.comment("ana", post, "Rye.");
        try (Smm smm = process()) {
            SignalFeed feed = feed(smm, post);
            feed.take(events(smm), told::add);
            feed.poll(told::add);
        }

        assertThat(told).singleElement().extracting(SignalEvent::source).isEqualTo(SignalEvent.Source.WEBHOOK);
    }

    @Test
    void wordOfMouthAndReviewsAndMessagesAreDeliveredToo() {
        PostRef post = world.published("Fresh rye.");
        network.share("ana", post);
        network.share("ana", post);
        network.quote("ben", post, "Try it!");
        network.reviews().review("cleo", "bakery", new Rating.Recommendation(true), "Yes.");
        network.inbox().message("dora", "bakery", "Open?");
        network.mention("emil", "bakery", "the best & finest = rye?");

        List<SignalEvent> events = events(world.smm);

        assertThat(events)
                .extracting(event -> event.signal().orElseThrow().kind())
                .containsExactly(
                        SignalKind.REPOST, SignalKind.QUOTE, SignalKind.REVIEW, SignalKind.MESSAGE, SignalKind.MENTION);
        assertThat(events.get(2).signal().orElseThrow().rating()).contains(new Rating.Recommendation(true));
        assertThat(events.get(3).signal().orElseThrow().conversation()).isPresent();
        assertThat(events.get(4).signal().orElseThrow().text().text()).contains("the best & finest = rye?");
    }

    @Test
    void aStreamThatResumesFromWhatTheNetworkForgotSaysThatSomethingIsMissing() {
        PostRef post = world.published("Rye or wheat?");
        Optional<Cursor> start;
        try (SignalStream stream = world.smm.listening().stream(world.bakery, Optional.empty())) {
            start = stream.cursor();
            assertThat(stream.next(Duration.ofMinutes(1))).isEmpty();
        }
        network.comment("ana", post, "Rye.");
        network.inbox().forgetEvents();
        network.comment("ana", post, "With seeds.");

        try (SignalStream stream = world.smm.listening().stream(world.bakery, start)) {
            SignalEvent event = stream.next(Duration.ZERO).orElseThrow();
            assertThat(event.signal().orElseThrow().text().text()).isEqualTo("With seeds.");
            assertThat(event.afterGap()).isTrue();
        }
    }

    @Test
    void aCommentTakesOnePrivateAnswerWithinAWeek() {
        PostRef post = world.published("Rye or wheat?");
        network.comment("ana", post, "Is it vegan?");
        Signal comment = onlyComment(post);

        assertThat(world.smm
                        .listening()
                        .answerPrivately(world.bakery, comment, OutgoingMessage.of("It is.", "ana-1"))
                        .sent())
                .isTrue();

        assertThat(network.inbox().messagesBetween("bakery", "ana")).hasSize(1);
        assertThat(onlyComment(post).actions()).doesNotContain(SignalAction.ANSWER_PRIVATELY);
        // Who holds an old reading of the comment is refused by the network itself.
        assertThat(world.smm
                        .listening()
                        .answerPrivately(world.bakery, comment, OutgoingMessage.of("It is!", "ana-2"))
                        .outcome())
                .isInstanceOf(MessageOutcome.Rejected.class);
        world.clock.advance(Duration.ofDays(7));
        assertThatThrownBy(() -> world.smm
                        .listening()
                        .answerPrivately(world.bakery, comment, OutgoingMessage.of("It is!", "ana-3")))
                .isInstanceOf(WindowClosedException.class)
                .hasMessageContaining("its time for that ended at");
    }

    @Test
    void aPersonMayWriteLongerThanAProgram() {
        network.inbox().message("ana", "bakery", "Do you deliver?");
        world.clock.advance(Duration.ofDays(2));
        var conversation = world.smm
                .listening()
                .conversations(world.bakery, PageRequest.first())
                .items()
                .get(0);
        OutgoingMessage answer = OutgoingMessage.of("We do.", "ana-1");

        assertThatThrownBy(() -> world.smm.listening().send(world.bakery, conversation, answer))
                .isInstanceOf(WindowClosedException.class)
                .hasMessageContaining("instead: let a person write it");
        assertThat(world.smm
                        .listening()
                        .send(world.bakery, conversation, answer.writtenByAPerson())
                        .sent())
                .isTrue();
    }

    @Test
    void whoeverIsShutOutCommentsNoMore() {
        PostRef post = world.published("Rye or wheat?");
        network.comment("troll", post, "Buy my shoes!");

        world.smm.listening().act(world.bakery, onlyComment(post), SignalAction.BLOCK_AUTHOR);

        assertThatThrownBy(() -> network.comment("troll", post, "Buy my hats!"))
                .isInstanceOf(ContentRejectedException.class);
        network.comment("ana", post, "Rye.");
    }

    @Test
    void aReviewOrAMessageIsNotAnsweredAsIfItWereAComment() {
        network.reviews().review("ana", "bakery", new Rating.Stars(5, 5), "");
        Signal review = world.smm
                .listening()
                .reviews(world.bakery, PageRequest.first())
                .items()
                .get(0);

        assertThatThrownBy(() -> world.smm.listening().answer(world.bakery, review, PostText.of("Thanks!")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("answerReview");
        assertThatThrownBy(() -> world.smm.listening().act(world.bakery, review, SignalAction.ANSWER))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aSearchBeyondItsReachIsRefusedAndPagesAreWalked() {
        for (int i = 0; i < 7; i++) {
            network.write("ana", "rye " + i);
        }

        List<String> found =
                world.smm.listening().search(world.bakery, SearchQuery.of("RYE"), PageRequest.first(3)).stream()
                        .map(signal -> signal.text().text())
                        .toList();

        assertThat(found)
                .containsExactlyElementsOf(
                        Stream.of(6, 5, 4, 3, 2, 1, 0).map(i -> "rye " + i).toList());
        SearchQuery old = SearchQuery.of("rye").since(TestWorld.START.minus(Duration.ofDays(31)));
        assertThatThrownBy(() -> world.smm.listening().search(world.bakery, old, PageRequest.first()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("collect from now on");
    }

    private Signal onlyComment(PostRef post) {
        return world.smm
                .listening()
                .comments(world.bakery, post, PageRequest.first())
                .items()
                .get(0);
    }

    private List<SignalEvent> events(Smm smm) {
        MemoryHands hands = new MemoryHands(network, world.clock, "bakery", "ana");
        return hands.deliver().stream()
                .flatMap(delivery -> smm.listening().receive(hands.endpoint(), delivery).events().stream())
                .toList();
    }

    private SignalFeed feed(Smm smm, PostRef post) {
        return smm.listening()
                .feed(FeedRequest.of("inbox", world.bakery).mentions().commentsBelow(post));
    }

    /** Another process that shares the places; it signs in anew. */
    private Smm process() {
        Smm smm = SmmBuilder.create()
                .register(MemoryAdapter.factory(network))
                .clock(world.clock)
                .sleeper(world.clock)
                .cursorStore(places)
                .build();
        world.connect(smm, "tenant-1", "bakery", TestWorld.PASSWORD);
        return smm;
    }
}
