package io.smm.example.cookbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smm.Capability;
import io.smm.Cursor;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.Smm;
import io.smm.TimeWindow;
import io.smm.account.Secret;
import io.smm.adapter.memory.MemoryProfile;
import io.smm.core.InMemoryCursorStore;
import io.smm.error.UnsupportedCapabilityException;
import io.smm.error.WebhookRejectedException;
import io.smm.error.WindowClosedException;
import io.smm.listening.ActionOffer;
import io.smm.listening.Conversation;
import io.smm.listening.FeedRequest;
import io.smm.listening.Inbox;
import io.smm.listening.Listening;
import io.smm.listening.MessageDelivery;
import io.smm.listening.OutgoingMessage;
import io.smm.listening.Rating;
import io.smm.listening.SearchQuery;
import io.smm.listening.SeenBy;
import io.smm.listening.Signal;
import io.smm.listening.SignalAction;
import io.smm.listening.SignalEvent;
import io.smm.listening.SignalFeed;
import io.smm.listening.WebhookEndpoint;
import io.smm.listening.WebhookReceipt;
import io.smm.listening.WebhookRequest;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TalkingWithCustomers {

    @Test
    void readYesterdaysMentionsAndAnswerOne() {
        try (Bakery bakery = Bakery.opened()) {
            Listening listening = bakery.smm.listening();
            bakery.network.mention("ana", "bakery", "do you have rye bread?");
            bakery.clock.advance(Duration.ofDays(1));
            bakery.network.mention("ben", "bakery", "is closed today?");

            TimeWindow yesterday =
                    new TimeWindow(Bakery.MONDAY_MORNING, Bakery.MONDAY_MORNING.plus(Duration.ofDays(1)));
            List<Signal> mentions = listening.mentions(bakery.account, PageRequest.first()).stream()
                    .filter(mention -> yesterday.contains(mention.saidAt()))
                    .toList();
            listening.answer(bakery.account, mentions.get(0), PostText.of("Every day until noon!"));

            assertThat(mentions).hasSize(1);
            assertThat(bakery.network.comments(mentions.get(0).ref())).hasSize(1);
        }
    }

    @Test
    void answerAMessageWithinItsWindow() {
        try (Bakery bakery = Bakery.opened()) {
            bakery.network.inbox().message("ana", "bakery", "When do you close?");

            Conversation conversation = bakery.smm
                    .listening()
                    .conversations(bakery.account, PageRequest.first())
                    .items()
                    .get(0);
            MessageDelivery delivery = bakery.smm
                    .listening()
                    .send(bakery.account, conversation, OutgoingMessage.of("At six.", "answer-to-ana"));

            assertThat(delivery.sent()).isTrue();
            assertThat(conversation.sending().until()).contains(Bakery.MONDAY_MORNING.plus(Duration.ofHours(24)));
        }
    }

    @Test
    void learnWhyAMessageCannotBeSent() {
        try (Bakery bakery = Bakery.opened()) {
            bakery.network.inbox().message("ana", "bakery", "When do you close?");
            Conversation conversation = bakery.smm
                    .listening()
                    .conversations(bakery.account, PageRequest.first())
                    .items()
                    .get(0);
            bakery.clock.advance(Duration.ofDays(2));

            WindowClosedException refusal = assertThrows(
                    WindowClosedException.class,
                    () -> bakery.smm
                            .listening()
                            .send(bakery.account, conversation, OutgoingMessage.of("At six.", "too-late")));

            assertThat(refusal)
                    .hasMessageContaining("for 24 hours after their last message")
                    .hasMessageContaining("instead: let a person write it");
            assertThat(bakery.network.inbox().sendRequests()).isZero();
        }
    }

    @Test
    void hideACommentOrLearnWhyOneCannot() {
        try (Bakery bakery = Bakery.opened()) {
            PostRef post = bakery.published("Fresh rye today.");
            bakery.network.comment("seller", post, "Buy my shoes!");
            Signal spam = firstComment(bakery, post);

            ActionOffer hiding = spam.offer(SignalAction.HIDE).orElseThrow();
            bakery.smm.listening().act(bakery.account, spam, SignalAction.HIDE);

            assertThat(hiding.effect().seenBy()).isEqualTo(SeenBy.AUTHOR_AND_US);
            assertThat(hiding.effect().reversible()).isTrue();
            assertThat(bakery.network.inbox().commentsSeenBy("ana", post)).isEmpty();
            assertThat(bakery.network.inbox().commentsSeenBy("seller", post)).hasSize(1);
        }
        MemoryProfile noHiding = MemoryProfile.complete()
                .without(Capability.HIDE_COMMENT, "comments cannot be hidden one by one", "close the thread");
        try (Bakery bakery = Bakery.openedOn(network -> network.profile(noHiding))) {
            PostRef post = bakery.published("Fresh rye today.");
            bakery.network.comment("seller", post, "Buy my shoes!");
            Signal spam = firstComment(bakery, post);

            UnsupportedCapabilityException refusal = assertThrows(
                    UnsupportedCapabilityException.class,
                    () -> bakery.smm.listening().act(bakery.account, spam, SignalAction.HIDE));

            assertThat(refusal)
                    .hasMessageContaining("comments cannot be hidden one by one")
                    .hasMessageContaining("instead: close the thread");
            assertThat(spam.actions()).contains(SignalAction.CLOSE_THREAD);
        }
    }

    @Test
    void answerAReviewOnItsOwnScale() {
        try (Bakery bakery = Bakery.opened()) {
            bakery.network.reviews().review("ana", "bakery", new Rating.Stars(2, 5), "Sold out at ten.");
            bakery.network.reviews().review("ben", "bakery", new Rating.Recommendation(true), "");

            for (Signal review : bakery.smm
                    .listening()
                    .reviews(bakery.account, PageRequest.first())
                    .items()) {
                String thanks =
                        review.rating().filter(TalkingWithCustomers::isBad).isPresent()
                                ? "We bake more from tomorrow on."
                                : "Thank you!";
                bakery.smm.listening().answerReview(bakery.account, review, PostText.of(thanks));
            }

            assertThat(bakery.network.reviews().all())
                    .extracting(review -> review.rating().words() + ": "
                            + review.answer().orElseThrow().text())
                    .containsExactly("2 of 5 stars: We bake more from tomorrow on.", "recommended: Thank you!");
        }
    }

    @Test
    void searchForTheBrand() {
        try (Bakery bakery = Bakery.opened()) {
            bakery.network.write("ana", "The #corner-bakery has the best rye.");
            bakery.network.write("ben", "Rain again.");

            List<Signal> found = bakery
                    .smm
                    .listening()
                    .search(bakery.account, SearchQuery.of("#corner-bakery"), PageRequest.first())
                    .stream()
                    .toList();

            assertThat(found)
                    .extracting(hit -> hit.author().handle().orElseThrow())
                    .containsExactly("ana");
            assertThat(bakery.smm.listening().searchCoverage(bakery.account).back())
                    .contains(Duration.ofDays(30));
        }
    }

    @Test
    void receiveAWebhookTwiceAndCountItOnce() {
        try (Bakery bakery = Bakery.opened()) {
            WebhookEndpoint endpoint = WebhookEndpoint.of(
                    bakery.network.network(),
                    Bakery.APP,
                    bakery.network.webhooks().secret());
            SignalFeed feed = bakery.smm.listening().feed(FeedRequest.of("inbox", bakery.account));
            bakery.network.comment("ana", bakery.published("Fresh rye today."), "Do you have some left?");
            List<SignalEvent> counted = new ArrayList<>();

            for (WebhookRequest request : bakery.network.webhooks().deliverTwice()) {
                WebhookReceipt receipt = bakery.smm.listening().receive(endpoint, request);
                feed.take(receipt.events(), counted::add);
                assertThat(receipt.answer().status()).isEqualTo(200);
            }

            assertThat(counted).hasSize(1);
        }
    }

    @Test
    void refuseAWebhookThatTheNetworkDidNotSend() {
        try (Bakery bakery = Bakery.opened()) {
            WebhookEndpoint endpoint =
                    WebhookEndpoint.of(bakery.network.network(), Bakery.APP, Secret.of("our-apps-secret"));
            bakery.network.mention("ana", "bakery", "open today?");
            WebhookRequest signedWithAnotherSecret =
                    bakery.network.webhooks().deliver().get(0);

            WebhookRejectedException refusal = assertThrows(
                    WebhookRejectedException.class,
                    () -> bakery.smm.listening().receive(endpoint, signedWithAnotherSecret));

            assertThat(refusal.reason()).isEqualTo(WebhookRejectedException.Reason.PROOF_WRONG);
        }
    }

    @Test
    void followTheFeedWithoutLosingASignal() {
        try (Bakery bakery = Bakery.opened()) {
            InMemoryCursorStore places = new InMemoryCursorStore();
            PostRef post = bakery.published("Rye or wheat?");
            FeedRequest request =
                    FeedRequest.of("inbox", bakery.account).mentions().commentsBelow(post);
            List<String> heard = new ArrayList<>();

            bakery.network.comment("ana", post, "Rye.");
            try (Smm beforeTheRestart = bakery.newSmm(places)) {
                beforeTheRestart.listening().feed(request).poll(event -> heard.add(text(event)));
            }
            bakery.network.comment("ben", post, "Wheat.");
            bakery.network.mention("cleo", "bakery", "try both!");
            try (Smm afterTheRestart = bakery.newSmm(places)) {
                afterTheRestart.listening().feed(request).poll(event -> heard.add(text(event)));
                afterTheRestart.listening().feed(request).poll(event -> heard.add(text(event)));
            }

            assertThat(heard).containsExactly("Rye.", "@bakery try both!", "Wheat.");
        }
    }

    @Test
    void findWhatStillWaitsForAnAnswer() {
        try (Bakery bakery = Bakery.opened()) {
            PostRef post = bakery.published("Rye or wheat?");
            bakery.network.comment("ana", post, "Rye. Is it vegan?");
            bakery.network.comment("ben", post, "Wheat. Is it local?");
            SignalFeed feed = bakery.smm
                    .listening()
                    .feed(FeedRequest.of("inbox", bakery.account).commentsBelow(post));
            List<SignalEvent> events = new ArrayList<>();
            feed.poll(events::add);
            Inbox inbox = Inbox.empty();
            for (SignalEvent event : events) {
                inbox = inbox.after(event);
            }

            bakery.clock.advance(Duration.ofMinutes(20));
            Signal longestWaiting = inbox.unanswered().get(0);
            bakery.smm.listening().answer(bakery.account, longestWaiting, PostText.of("It is!"));
            inbox = inbox.answered(longestWaiting.ref(), bakery.clock.instant());

            assertThat(inbox.unanswered()).hasSize(1);
            assertThat(inbox.responseTimes()).containsExactly(Duration.ofMinutes(20));
        }
    }

    @Test
    void resumeAPageWalkAfterARestart() {
        try (Bakery bakery = Bakery.opened()) {
            for (int i = 1; i <= 5; i++) {
                bakery.network.mention("ana", "bakery", "order number " + i);
            }
            Page<Signal> firstPage = bakery.smm.listening().mentions(bakery.account, PageRequest.first(2));
            String stored = firstPage.cursor().orElseThrow().value();

            List<Signal> rest =
                    bakery
                            .smm
                            .listening()
                            .mentions(bakery.account, PageRequest.first(2).from(new Cursor(stored)))
                            .stream()
                            .toList();

            assertThat(firstPage.items()).hasSize(2);
            assertThat(rest).hasSize(3).doesNotContainAnyElementsOf(firstPage.items());
        }
    }

    private static boolean isBad(Rating rating) {
        if (rating instanceof Rating.Stars stars) {
            return stars.given() <= stars.most() / 2;
        }
        return !((Rating.Recommendation) rating).recommended();
    }

    private static String text(SignalEvent event) {
        return event.signal().orElseThrow().text().text();
    }

    private static Signal firstComment(Bakery bakery, PostRef post) {
        return bakery.smm
                .listening()
                .comments(bakery.account, post, PageRequest.first())
                .items()
                .get(0);
    }
}
