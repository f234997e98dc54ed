package io.smm.core.internal.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Capability;
import io.smm.CapabilityStatement;
import io.smm.Cursor;
import io.smm.account.Connection;
import io.smm.error.ErrorDetails;
import io.smm.error.MissingScopeException;
import io.smm.error.NetworkDownException;
import io.smm.error.RateLimitedException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.error.UnsupportedCapabilityException;
import io.smm.listening.SignalEvent;
import io.smm.listening.SignalStream;
import io.smm.spi.EventStream;
import io.smm.spi.StreamRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When a line is opened again, and where. The waits are those of {@code StreamRules.usual}; up to a quarter is added. */
class LineKeeperTest {

    private final ManualTime time = new ManualTime();
    private final ScriptedLines network = new ScriptedLines(time, true);
    private final LineKeeper keeper = new LineKeeper(network, ScriptedLines.US, Optional.empty(), time, new Random(7));

    @Test
    void aLineThatWorkedIsOpenedAgainAtOnceAtItsPlace() {
        network.says.add("1");
        network.says.add(ScriptedLines.cut());

        assertThat(ids(2)).containsExactly("1");
        time.pass(Duration.ofMillis(63)); // a quarter of the first wait: so far do many spread
        assertThat(keeper.stands()).isTrue();

        assertThat(network.places).containsExactly(Optional.empty(), Optional.of(new Cursor("after-1")));
        assertThat(network.standing).hasValue(1);
    }

    @Test
    void aPlaceThatWasReachedWithoutNewsIsKeptWhenTheLineBreaks() {
        network.says.add(new Cursor("after-nothing-of-interest"));
        network.says.add(ScriptedLines.cut());
        awaitStanding();
        assertThat(keeper.wasUncovered()).as("begins now").isTrue();

        assertThat(keeper.next(Duration.ZERO)).isEmpty();
        awaitStanding();

        assertThat(keeper.wasUncovered()).as("goes on at its place").isFalse();
        assertThat(network.places)
                .containsExactly(Optional.empty(), Optional.of(new Cursor("after-nothing-of-interest")));
    }

    @Test
    void manyDoNotComeBackInOneMoment() {
        Random random = new Random(7);
        Set<Duration> waits = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            ScriptedLines lines = new ScriptedLines(time, true);
            lines.refusals.add(ScriptedLines.cut());
            LineKeeper one = new LineKeeper(lines, ScriptedLines.US, Optional.empty(), time, random);
            assertThat(one.stands()).isFalse();
            waits.add(Duration.between(time.instant(), one.dueAt()));
        }

        assertThat(waits)
                .hasSizeGreaterThan(10)
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofMillis(250), Duration.ofMillis(313)));
    }

    @Test
    void troubleOnTheWayIsWaitedOutLinearly() {
        refuse(6, ScriptedLines.cut());

        assertWaits(waits(6), 250, 500, 750, 1_000, 1_250, 1_500);
    }

    @Test
    void aRefusalIsWaitedOutTwiceAsLongEachTime() {
        refuse(
                8,
                new NetworkDownException(ErrorDetails.of("503", RetryAdvice.sameCall())
                        .status(503)
                        .build()));

        assertWaits(waits(8), 5_000, 10_000, 20_000, 40_000, 80_000, 160_000, 320_000, 320_000);
    }

    @Test
    void tooManyIsWaitedOutFromAMinuteOnAndLongerWhereTheNetworkSaysSo() {
        refuse(
                2,
                new RateLimitedException(
                        ErrorDetails.of("429", RetryAdvice.sameCall()).build()));
        refuse(
                1,
                new RateLimitedException(ErrorDetails.of("429", RetryAdvice.sameCallAfter(Duration.ofMinutes(15)))
                        .build()));

        assertWaits(waits(3), 60_000, 120_000, 900_000);
    }

    @Test
    void aLineThatBreaksEachTimeBeforeItSaidAnythingIsNotOpenedEverFaster() {
        for (int i = 0; i < 5; i++) {
            network.says.add(ScriptedLines.cut());
        }
        for (int i = 0; i < 5; i++) {
            awaitStanding();
            assertThat(keeper.next(Duration.ZERO)).isEmpty();
        }
        awaitStanding();

        assertWaits(between(network.openings), 250, 500, 750, 1_000, 1_250);
    }

    @Test
    void aLineThatStoodForLongWorkedThoughNothingWasSaid() {
        refuse(4, ScriptedLines.cut());
        awaitStanding();
        assertThat(keeper.next(Duration.ofSeconds(16))).isEmpty();
        network.says.add(ScriptedLines.cut());

        assertThat(keeper.next(Duration.ZERO)).isEmpty();

        assertThat(Duration.between(time.instant(), keeper.dueAt())).isLessThanOrEqualTo(Duration.ofMillis(63));
    }

    @Test
    void whatNoWaitingMendsIsThrownAndNotTriedAgainAtOnce() {
        refuse(
                1,
                new MissingScopeException(ErrorDetails.of("no", RetryAdvice.afterAction("ask for the scope"))
                        .build()));

        assertThatThrownBy(keeper::stands).isInstanceOf(MissingScopeException.class);
        assertThat(keeper.stands()).isFalse();
        assertThat(keeper.trouble()).get().isInstanceOf(MissingScopeException.class);
        assertThat(network.openings).hasSize(1);
    }

    @Test
    void aServerThatTurnsOutToHaveNoLinesIsLeftAloneAndStopsNobody() {
        network.refusals.add(new UnsupportedCapabilityException(
                ScriptedLines.TESTNET,
                CapabilityStatement.no(
                        Capability.STREAM_SIGNALS, "this server has none", "", "a test", LocalDate.EPOCH)));

        assertThat(keeper.stands()).isFalse();
        assertThat(keeper.trouble()).get().isInstanceOf(UnsupportedCapabilityException.class);
        time.pass(Duration.ofMinutes(59));
        assertThat(keeper.stands()).isFalse();
        assertThat(network.openings).hasSize(1);
        time.pass(Duration.ofMinutes(1));
        assertThat(keeper.stands()).isTrue();
    }

    @Test
    void aNetworkThatCannotResumeIsOpenedNowAndSaysThatSomethingMayBeMissing() {
        ScriptedLines forgetful = new ScriptedLines(time, false);
        LineKeeper other = new LineKeeper(forgetful, ScriptedLines.US, Optional.empty(), time, new Random(7));
        forgetful.says.add("1");
        forgetful.says.add(ScriptedLines.cut());

        assertThat(other.stands()).isTrue();
        assertThat(other.wasUncovered()).isTrue();
        assertThat(other.wasUncovered()).isFalse();
        assertThat(other.next(Duration.ZERO)).isPresent();
        assertThat(other.next(Duration.ZERO)).isEmpty();
        time.pass(Duration.ofSeconds(1));
        assertThat(other.stands()).isTrue();

        assertThat(other.wasUncovered()).isTrue();
        assertThat(forgetful.places).containsOnly(Optional.empty());
    }

    @Test
    void whatIsClosedIsNotOpenedAgain() {
        assertThat(keeper.stands()).isTrue();

        keeper.close();

        assertThat(network.standing).hasValue(0);
        network.says.add(ScriptedLines.cut());
        keeper.next(Duration.ZERO);
        time.pass(Duration.ofDays(1));
        assertThat(keeper.stands()).isFalse();
        assertThat(network.openings).hasSize(1);
    }

    @Test
    void aLineThatWasBeingOpenedWhenItWasClosedDoesNotStayOpen() {
        AtomicReference<LineKeeper> closing = new AtomicReference<>();
        EventStream slow = new EventStream() {
            @Override
            public StreamRules rules() {
                return network.rules();
            }

            @Override
            public SignalStream open(Connection connection, Optional<Cursor> from) {
                closing.get().close();
                return network.open(connection, from);
            }
        };
        closing.set(new LineKeeper(slow, ScriptedLines.US, Optional.empty(), time, new Random(7)));

        closing.get().stands();

        assertThat(network.openings).hasSize(1);
        assertThat(network.standing).hasValue(0);
    }

    private void refuse(int times, SmmException error) {
        for (int i = 0; i < times; i++) {
            network.refusals.add(error);
        }
    }

    /** How long was waited after each of so many refusals. */
    private List<Duration> waits(int refusals) {
        awaitStanding();
        assertThat(network.openings).hasSize(refusals + 1);
        return between(network.openings);
    }

    private void awaitStanding() {
        while (!keeper.stands()) {
            Duration wait = Duration.between(time.instant(), keeper.dueAt());
            time.pass(wait.minusMillis(1));
            assertThat(keeper.stands()).as("before its time").isFalse();
            time.pass(Duration.ofMillis(1));
        }
    }

    private List<String> ids(int reads) {
        assertThat(keeper.stands()).isTrue();
        return IntStream.range(0, reads)
                .mapToObj(i -> keeper.next(Duration.ZERO))
                .flatMap(Optional::stream)
                .map(SignalEvent::ref)
                .map(ref -> ref.id())
                .toList();
    }

    private static List<Duration> between(List<Instant> moments) {
        return IntStream.range(1, moments.size())
                .mapToObj(i -> Duration.between(moments.get(i - 1), moments.get(i)))
                .toList();
    }

    private static void assertWaits(List<Duration> waits, int... millis) {
        assertThat(waits).hasSize(millis.length);
        for (int i = 0; i < millis.length; i++) {
            assertThat(waits.get(i).toMillis()).as("wait " + i).isBetween((long) millis[i], millis[i] * 5L / 4);
        }
    }
}
