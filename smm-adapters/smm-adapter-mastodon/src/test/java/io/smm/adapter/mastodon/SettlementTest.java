package io.smm.adapter.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.adapter.mastodon.stub.Dialect;
import io.smm.adapter.mastodon.stub.StubInstance;
import io.smm.adapter.mastodon.stub.StubPost;
import io.smm.error.SmmException;
import io.smm.post.DeliveryId;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.Publisher;
import io.smm.spi.Reconciliation;
import io.smm.spi.StepKind;
import io.smm.testkit.TestImages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a lost answer is settled to when somebody was at the account meanwhile. */
class SettlementTest {

    private static final Post BREAD = Post.of("Fresh bread at nine. #bakery https://bakery.example/today");

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void whatStandsIsFoundAndWhatDoesNotIsAbsent(Dialect dialect) {
        try (Net net = new Net(dialect)) {
            Sending stands = new Sending(net, BREAD, Optional.empty()).lost("lost-after");
            assertThat(stands.settled())
                    .isInstanceOfSatisfying(
                            Reconciliation.Found.class,
                            found -> assertThat(found.publication().ref().id())
                                    .isEqualTo(newest(net).id()));

            Sending never = new Sending(net, Post.of("Never arrived."), Optional.empty()).lost("lost-before");
            assertThat(never.settled()).isInstanceOf(Reconciliation.Absent.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aPostThatWasChangedBeforeTheReadingIsFoundByItsFirstWording(Dialect dialect) {
        try (Net net = new Net(dialect)) {
            Sending sending = new Sending(net, BREAD, Optional.empty()).lost("lost-after");
            net.later();
            net.instance().posts().rewrite(newest(net).id(), "Fresh bread at ten, sorry.");

            assertThat(sending.settled())
                    .isInstanceOfSatisfying(
                            Reconciliation.Found.class,
                            found -> assertThat(found.publication().ref().id())
                                    .isEqualTo(newest(net).id()));
        }
    }

    @Test
    void aChangedPostWhoseFirstWordingDiffersLeavesTheOutcomeUnknown() {
        try (Net net = new Net(Dialect.MASTODON)) {
            Sending sending = new Sending(net, BREAD, Optional.empty()).lost("lost-before");
            StubPost other = net.instance().posts().write(StubInstance.OWNER, "By hand.", Map.of());
            net.instance().posts().rewrite(other.id(), "By hand, changed.");

            assertThat(sending.settled()).isInstanceOf(Reconciliation.CannotSay.class);
        }
    }

    @Test
    void whereAServerDoesNotTellOfChangesAnotherPostOfThatTimeLeavesTheOutcomeUnknown() {
        try (Net net = new Net(Dialect.COMPATIBLE)) {
            net.instance().posts().keepNoWordings();
            Sending sending = new Sending(net, BREAD, Optional.empty()).lost("lost-after");
            net.instance().posts().rewrite(newest(net).id(), "Fresh bread at ten, sorry.");
            assertThat(sending.settled()).isInstanceOf(Reconciliation.CannotSay.class);

            Sending quiet = new Sending(net, Post.of("Nobody else writes."), Optional.empty()).lost("lost-before");
            assertThat(quiet.settled()).isInstanceOf(Reconciliation.Absent.class);
        }
    }

    @Test
    void anotherPostThatWasNeverChangedIsNotOurs() {
        try (Net net = new Net(Dialect.MASTODON)) {
            Sending sending = new Sending(net, BREAD, Optional.empty()).lost("lost-before");
            net.instance().posts().write(StubInstance.OWNER, "By hand.", Map.of());

            assertThat(sending.settled()).isInstanceOf(Reconciliation.Absent.class);
        }
    }

    @Test
    void twoPostsThatSayTheSameLeaveTheOutcomeUnknown() {
        try (Net net = new Net(Dialect.MASTODON)) {
            Sending sending = new Sending(net, BREAD, Optional.empty()).lost("lost-after");
            net.instance()
                    .posts()
                    .write(StubInstance.OWNER, BREAD.parts().get(0).text().text(), Map.of());

            assertThat(sending.settled()).isInstanceOf(Reconciliation.CannotSay.class);
        }
    }

    @Test
    void theSameTextWithoutOurImageOrBelowAnotherPostIsNotOurs() {
        try (Net net = new Net(Dialect.MASTODON)) {
            StubPost elsewhere = net.ours();
            Post image = Post.builder(PostPart.builder(PostText.of("Look."))
                            .image(TestImages.of("image/png", "A loaf"))
                            .build())
                    .build();
            Sending sending = new Sending(net, image, Optional.empty()).lost("lost-before");
            net.instance().posts().write(StubInstance.OWNER, "Look.", Map.of());
            net.instance().posts().write(StubInstance.OWNER, "Look.", Map.of("in_reply_to_id", elsewhere.id()));

            assertThat(sending.settled()).isInstanceOf(Reconciliation.Absent.class);
        }
    }

    @Test
    void whereTheMarkWasDeletedItsTimeTakesItsPlace() {
        try (Net net = new Net(Dialect.MASTODON)) {
            StubPost same = net.instance()
                    .posts()
                    .write(StubInstance.OWNER, BREAD.parts().get(0).text().text(), Map.of());
            net.later();
            StubPost mark = net.ours();
            net.later();
            Sending sending = new Sending(net, BREAD, Optional.empty()).lost("lost-before");
            net.instance().posts().takeBack(mark.id());

            assertThat(sending.settled()).isInstanceOf(Reconciliation.Absent.class);
            assertThat(same).isEqualTo(newest(net));
        }
    }

    @Test
    void moreThanFivePagesBehindTheMarkLeaveTheOutcomeUnknown() {
        try (Net net = new Net(Dialect.MASTODON)) {
            net.ours();
            Sending sending = new Sending(net, BREAD, Optional.empty()).lost("lost-before");
            for (int i = 0; i < 201; i++) {
                net.instance().posts().write(StubInstance.OWNER, "Post " + i, Map.of());
            }

            assertThat(sending.settled()).isInstanceOf(Reconciliation.CannotSay.class);
        }
    }

    /** Nothing that a server shows tells a post that was deleted from one that never was: docs/adr/0324. */
    @Test
    void aPostThatWasDeletedBeforeTheReadingCountsAsAbsent() {
        try (Net net = new Net(Dialect.MASTODON)) {
            Sending sending = new Sending(net, BREAD, Optional.empty()).lost("lost-after");
            net.instance().posts().takeBack(newest(net).id());

            assertThat(sending.settled()).isInstanceOf(Reconciliation.Absent.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aPostThatShouldWaitAndWasPublishedAtOnceIsFoundStanding(Dialect dialect) {
        try (Net net = new Net(dialect)) {
            net.instance().posts().publishAtOnce();
            Sending sending =
                    new Sending(net, BREAD, Optional.of(net.now().plus(Duration.ofHours(2)))).lost("lost-after");

            assertThat(sending.settled()).isInstanceOfSatisfying(Reconciliation.Found.class, found -> {
                assertThat(found.publication().ref().id()).isEqualTo(newest(net).id());
                assertThat(found.publication().warnings())
                        .singleElement()
                        .asString()
                        .contains("published it at once");
            });
            assertThat(net.instance().posts().of(StubInstance.OWNER)).hasSize(1);
        }
    }

    @Test
    void aPostThatShouldWaitIsFoundAfterItsTimeToo() {
        try (Net net = new Net(Dialect.MASTODON)) {
            Sending sending =
                    new Sending(net, BREAD, Optional.of(net.now().plus(Duration.ofMinutes(10)))).lost("lost-after");
            assertThat(sending.settled()).isInstanceOf(Reconciliation.FoundScheduled.class);

            for (int minutes = 0; minutes < 11; minutes++) {
                net.later();
            }

            assertThat(sending.settled())
                    .isInstanceOfSatisfying(
                            Reconciliation.Found.class,
                            found -> assertThat(found.publication().warnings()).isEmpty());
        }
    }

    private static StubPost newest(Net net) {
        List<StubPost> all = net.instance().posts().of(StubInstance.OWNER);
        return all.get(all.size() - 1);
    }

    /** A publication up to its sending, whose answer gets lost. */
    private static final class Sending {

        private final Net net;
        private final Publisher publisher;
        private final PublishIntent intent;
        private PublishState state;

        Sending(Net net, Post post, Optional<Instant> later) {
            this.net = net;
            publisher = net.adapter().publisher().orElseThrow();
            intent = new PublishIntent(
                    new DeliveryId("delivery-1"), net.connection(), post, net.now(), Optional.empty(), later);
            state = publisher.begin(intent);
            while (state.next() == StepKind.PREPARE) {
                state = publisher
                        .advance(intent, state, net.now().plusSeconds(60))
                        .state();
            }
        }

        Sending lost(String how) {
            net.instance().failNext(MastodonEnvironment.CREATE, how);
            assertThatThrownBy(() -> publisher.advance(intent, state, net.now().plusSeconds(60)))
                    .isInstanceOf(SmmException.class);
            return this;
        }

        Reconciliation settled() {
            return publisher.reconcile(intent, state, net.now());
        }
    }
}
