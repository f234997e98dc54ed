package io.smm.adapter.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.adapter.x.internal.http.Quotas;
import io.smm.adapter.x.model.XNames;
import io.smm.adapter.x.model.XTier;
import io.smm.adapter.x.stub.StubPost;
import io.smm.error.DuplicatePostException;
import io.smm.post.Outcome;
import io.smm.post.Poll;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.spi.QuotaCharge;
import io.smm.spi.Reconciliation;
import io.smm.testkit.TestImages;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What became of answers that were lost on purpose. X gives texts back with short addresses and entities of HTML. */
class SettlementTest {

    private static final String WORDS = "Bread & buns <fresh> #bakery https://example.org/today?a=b&c=d";
    private static final Post BREAD = Post.of(WORDS);

    @ParameterizedTest
    @EnumSource(XNames.class)
    void whatStandsIsFoundAndWhatDoesNotIsAbsent(XNames names) {
        try (Net net = new Net(XOptions.defaults().asking(names))) {
            assertThat(new Sending(net, BREAD).lost("lost-after").settled())
                    .isInstanceOfSatisfying(
                            Reconciliation.Found.class,
                            found -> assertThat(found.publication().ref().id())
                                    .isEqualTo(net.newest().id()));

            Sending never = new Sending(net, Post.of("Never arrived.")).lost("lost-before");

            assertThat(never.settled()).isInstanceOf(Reconciliation.Absent.class);
        }
    }

    @Test
    void theSameTextBelowAnotherPostOrWithOtherFilesIsNotOurs() {
        try (Net net = new Net(XOptions.defaults())) {
            StubPost other = net.byHand(Map.of("text", "Another."));
            net.later(Duration.ofMinutes(5));
            Post image = Post.builder(PostPart.builder(PostText.of("Look."))
                            .image(TestImages.of("image/png", ""))
                            .build())
                    .build();
            Sending sending = new Sending(net, image).lost("lost-before");
            net.byHand(Map.of("text", "Look."));
            net.byHand(Map.of("text", "Look.", "reply", Map.of("in_reply_to_tweet_id", other.id())));
            net.byHand(Map.of("text", "Look.", "poll", Map.of("options", List.of("yes", "no"))));

            assertThat(sending.settled()).isInstanceOf(Reconciliation.Absent.class);
        }
    }

    @Test
    void theSameWordsInAnAnswerAQuoteOrBesideAPollAreNotOurs() {
        try (Net net = new Net(XOptions.defaults())) {
            StubPost other = net.byHand(Map.of("text", "Another."));
            Sending sending = new Sending(net, Post.of("Look.")).lost("lost-before");

            net.byHand(Map.of("text", "Look.", "reply", Map.of("in_reply_to_tweet_id", other.id())));
            assertThat(sending.settled()).as("an answer").isInstanceOf(Reconciliation.Absent.class);
            net.byHand(Map.of("text", "Look.", "quote_tweet_id", other.id()));
            assertThat(sending.settled()).as("a quote").isInstanceOf(Reconciliation.Absent.class);
            net.byHand(Map.of("text", "Look.", "poll", Map.of("options", List.of("yes", "no"))));
            assertThat(sending.settled()).as("a poll").isInstanceOf(Reconciliation.Absent.class);
        }
    }

    @Test
    void anImageIsFoundByItsKeyAndAPollAsAPoll() {
        try (Net net = new Net(XOptions.defaults())) {
            Post image = Post.builder(PostPart.builder(PostText.of("Look at https://example.org"))
                            .image(TestImages.of("image/png", "A loaf"))
                            .build())
                    .build();
            assertThat(new Sending(net, image).lost("lost-after").settled()).isInstanceOf(Reconciliation.Found.class);

            Post poll = Post.builder(PostPart.builder(PostText.of("Rye or wheat?"))
                            .poll(Poll.of(Duration.ofHours(1), "Rye", "Wheat"))
                            .build())
                    .build();
            assertThat(new Sending(net, poll).lost("lost-after").settled()).isInstanceOf(Reconciliation.Found.class);
        }
    }

    @Test
    void twoPostsThatSayTheSameLeaveTheOutcomeUnknown() {
        try (Net net = new Net(XOptions.defaults())) {
            Sending sending = new Sending(net, BREAD).lost("lost-after");
            net.byHand(Map.of("text", WORDS));

            assertThat(sending.settled()).isInstanceOf(Reconciliation.CannotSay.class);
        }
    }

    @Test
    void whatStoodBeforeItWasSentIsNotOurs() {
        try (Net net = new Net(XOptions.defaults())) {
            net.byHand(Map.of("text", WORDS));
            net.later(Duration.ofMinutes(1));

            assertThat(new Sending(net, BREAD).lost("lost-before").settled()).isInstanceOf(Reconciliation.Absent.class);
        }
    }

    @Test
    void moreThanTenPagesSinceThenLeaveTheOutcomeUnknown() {
        try (Net net = new Net(XOptions.defaults())) {
            Sending sending = new Sending(net, BREAD).lost("lost-before");
            for (int i = 0; i < 101; i++) {
                net.byHand(Map.of("text", "Post " + i));
            }

            assertThat(sending.settled()).isInstanceOf(Reconciliation.CannotSay.class);
        }
    }

    @Test
    void theRefusalOfWhatWasSentTwiceIsTheSecondNet() {
        try (Net net = new Net(XOptions.defaults())) {
            net.x().posts().refuseDuplicates();
            net.x().posts().hideNext(Duration.ofMinutes(1));
            Sending sending = new Sending(net, BREAD).lost("lost-after");
            assertThat(sending.settled()).as("X does not show it yet").isInstanceOf(Reconciliation.Absent.class);
            net.later(Duration.ofMinutes(1));

            assertThat(sending.sent().outcome())
                    .hasValueSatisfying(outcome -> assertThat(((Outcome.Published) outcome)
                                    .publication()
                                    .ref()
                                    .id())
                            .isEqualTo(net.newest().id()));
        }
    }

    @Test
    void theRefusalOfWhatOnlyAnOldPostSaysIsADuplicate() {
        try (Net net = new Net(XOptions.defaults())) {
            net.x().posts().refuseDuplicates();
            net.byHand(Map.of("text", WORDS));
            net.later(Duration.ofHours(1));
            Sending sending = new Sending(net, BREAD);

            assertThatThrownBy(sending::sent).isInstanceOf(DuplicatePostException.class);
        }
    }

    @Test
    void anAddressAndAReadingBackAreBookedWithTheirPrices() {
        try (Net net = new Net(XOptions.defaults())) {
            new Sending(net, BREAD).lost("lost-after").settled();

            assertThat(billed(net)).contains(200_000L, 10_000L);
        }
        try (Net net = new Net(XOptions.defaults().on(XTier.ENTERPRISE))) {
            new Sending(net, BREAD).sent();

            assertThat(billed(net)).as("what Enterprise is billed").isEmpty();
        }
    }

    private static List<Long> billed(Net net) {
        return net.context().charges().stream()
                .filter(charge -> charge.rule().equals(Quotas.BILL))
                .map(QuotaCharge::points)
                .toList();
    }
}
