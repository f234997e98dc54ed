package io.smm.adapter.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Capability;
import io.smm.Cursor;
import io.smm.adapter.mastodon.stub.Dialect;
import io.smm.adapter.mastodon.stub.StubInstance;
import io.smm.adapter.mastodon.stub.StubPost;
import io.smm.error.InvalidInputException;
import io.smm.error.NetworkDownException;
import io.smm.error.TokenRevokedException;
import io.smm.error.UnsupportedCapabilityException;
import io.smm.listening.Signal;
import io.smm.listening.SignalEvent;
import io.smm.listening.SignalKind;
import io.smm.listening.SignalStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lines of both kinds, and what was missed while none stood. */
@Timeout(30)
class MastodonStreamTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void whatIsSaidToUsChangedAndDeletedIsToldAsItHappens(Dialect dialect) {
        try (Net net = new Net(dialect);
                SignalStream line = open(net, Optional.empty())) {
            StubPost ours = net.ours();
            StubPost mention = net.say("@bakery do you bake rye?", Map.of());
            StubPost comment = net.say("With seeds!", Map.of("in_reply_to_id", ours.id()));
            net.instance().posts().rewrite(mention.id(), "@bakery do you bake rye bread?");
            net.instance().posts().takeBack(comment.id());

            assertThat(told(line)).satisfies(event -> {
                assertThat(event.change()).isEqualTo(SignalEvent.Change.CREATED);
                assertThat(event.source()).isEqualTo(SignalEvent.Source.STREAM);
                assertThat(event.afterGap()).isFalse();
                assertThat(event.signal().orElseThrow().kind()).isEqualTo(SignalKind.MENTION);
                assertThat(event.signal().orElseThrow().text().text()).isEqualTo("@bakery do you bake rye?");
            });
            assertThat(told(line).signal().map(Signal::kind)).contains(SignalKind.COMMENT);
            assertThat(told(line)).satisfies(event -> {
                assertThat(event.change()).isEqualTo(SignalEvent.Change.EDITED);
                assertThat(event.signal().orElseThrow().text().text()).isEqualTo("@bakery do you bake rye bread?");
            });
            assertThat(told(line)).satisfies(event -> {
                assertThat(event.change()).isEqualTo(SignalEvent.Change.DELETED);
                assertThat(event.ref().id()).isEqualTo(comment.id());
            });
            assertThat(net.instance().lines().asked())
                    .singleElement()
                    .asString()
                    .doesNotContain(StubInstance.TOKEN)
                    .startsWith(
                            dialect == Dialect.MASTODON
                                    ? "GET /api/v1/streaming/user "
                                    : "GET /api/v1/streaming?stream=user ");
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void whatIsSaidToUsAloneIsAMessageAndWhatOthersSayToOthersIsNothing(Dialect dialect) {
        try (Net net = new Net(dialect);
                SignalStream line = open(net, Optional.empty())) {
            net.say("@bakery between us", Map.of("visibility", "direct"));
            net.instance().posts().rewrite(net.say("Good morning", Map.of()).id(), "Good morning all");
            net.instance().lines().tell("filters_changed", "");
            net.instance().lines().tell("conversation", "{}");
            net.instance().posts().tell("poll", StubInstance.ANA, Optional.empty());
            StubPost mention = net.say("@bakery hello", Map.of());

            assertThat(told(line).signal().orElseThrow()).satisfies(direct -> {
                assertThat(direct.kind()).isEqualTo(SignalKind.MESSAGE);
                assertThat(direct.actions()).as("an answer would be public").isEmpty();
            });
            assertThat(told(line).signal().orElseThrow()).satisfies(poll -> {
                assertThat(poll.kind()).isEqualTo(SignalKind.NOTICE);
                assertThat(poll.nativeKind()).isEqualTo("poll");
            });
            assertThat(told(line).ref().id()).isEqualTo(mention.id());
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aLineThatBrokeGoesOnBehindTheLastNotificationAndTellsOfTheGapOnce(Dialect dialect) {
        try (Net net = new Net(dialect)) {
            Optional<Cursor> place;
            try (SignalStream line = open(net, Optional.empty())) {
                assertThat(line.cursor()).isEmpty();
                net.say("@bakery one", Map.of());
                told(line);
                place = line.cursor();
                net.instance().lines().cut();
                assertThatThrownBy(() -> line.next(PATIENCE)).isInstanceOf(NetworkDownException.class);
            }
            StubPost two = net.say("@bakery two", Map.of());
            StubPost three = net.say("@bakery three", Map.of());

            try (SignalStream line = open(net, place)) {
                SignalEvent first = told(line);
                Optional<Cursor> behindTwo = line.cursor();
                SignalEvent second = told(line);
                StubPost four = net.say("@bakery four", Map.of());

                assertThat(first.ref().id()).isEqualTo(two.id());
                assertThat(first.afterGap()).isTrue();
                assertThat(first.source()).isEqualTo(SignalEvent.Source.POLL);
                assertThat(second.ref().id()).isEqualTo(three.id());
                assertThat(second.afterGap()).isFalse();
                assertThat(told(line).ref().id()).isEqualTo(four.id());
                try (SignalStream again = open(net, behindTwo)) {
                    assertThat(told(again).ref().id()).isEqualTo(three.id());
                }
            }
        }
    }

    @Test
    void wherePlacesNotificationIsGoneItsTimeDecides() {
        try (Net net = new Net(Dialect.MASTODON)) {
            net.say("@bakery long ago", Map.of());
            net.later();
            StubPost mark = net.say("@bakery one", Map.of());
            Optional<Cursor> place;
            try (SignalStream line = open(net, Optional.empty())) {
                net.later();
                mark = net.say("@bakery the mark", Map.of());
                told(line);
                place = line.cursor();
            }
            net.instance().posts().takeBack(mark.id());
            net.later();
            StubPost two = net.say("@bakery two", Map.of());

            try (SignalStream line = open(net, place)) {
                assertThat(told(line).ref().id()).isEqualTo(two.id());
                assertThat(line.next(Duration.ZERO)).isEmpty();
            }
        }
    }

    @Test
    void whenWhatWasMissedCannotBeReadTheLineIsClosedAgain() {
        try (Net net = new Net(Dialect.MASTODON)) {
            net.instance().failAlways(MastodonEnvironment.NOTIFICATIONS, "unavailable");

            assertThatThrownBy(() -> open(net, Optional.of(new Cursor("2026-11-23T10:00:00.000Z 1"))))
                    .isInstanceOf(NetworkDownException.class);
        }
    }

    @Test
    void aPlaceOfSomethingElseIsNoPlaceHere() {
        try (Net net = new Net(Dialect.MASTODON)) {
            for (String place :
                    new String[] {"/api/v1/notifications?max_id=1", "7", "2026-11-23T10:00:00Z", "yesterday 1"}) {
                assertThatThrownBy(() -> open(net, Optional.of(new Cursor(place))))
                        .isInstanceOf(InvalidInputException.class);
            }
            assertThat(net.instance().lines().asked()).isEmpty();
        }
    }

    @Test
    void anInstanceWithoutAnAddressOfStreamsHasNone() {
        try (Net net = new Net(Dialect.COMPATIBLE, StubInstance::hasNoLines)) {
            assertThat(net.adapter().capabilities(net.connection()).supports(Capability.STREAM_SIGNALS))
                    .isFalse();
            assertThatThrownBy(() -> open(net, Optional.empty())).isInstanceOf(UnsupportedCapabilityException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aTokenThatWasTakenBackOpensNoLine(Dialect dialect) {
        try (Net net = new Net(dialect)) {
            net.instance().takeTokensBack();

            assertThatThrownBy(() -> open(net, Optional.empty())).isInstanceOf(TokenRevokedException.class);
        }
    }

    private static SignalStream open(Net net, Optional<Cursor> from) {
        return net.adapter().eventStream().orElseThrow().open(net.connection(), from);
    }

    private static SignalEvent told(SignalStream line) {
        return line.next(PATIENCE).orElseThrow(() -> new AssertionError("nothing was told"));
    }
}
