package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Cursor;
import io.smm.Network;
import io.smm.PageRequest;
import io.smm.TimeWindow;
import io.smm.account.ConnectionId;
import io.smm.error.InvalidInputException;
import io.smm.insight.HistoryQuery;
import io.smm.insight.InsightSample;
import io.smm.insight.InsightSubject;
import io.smm.insight.Lineage;
import io.smm.insight.MetricId;
import io.smm.insight.Reading;
import io.smm.post.PostRef;
import io.smm.spi.MetricHistory;
import io.smm.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every history of numbers promises. The author of a history extends this class and gives an empty one. */
public abstract class MetricHistoryContract {

    private static final Network NETWORK = Network.MEMORY;
    private static final ConnectionId ACCOUNT = new ConnectionId("one");
    private static final Instant SINCE = Samples.NOON;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    /** For subclasses; they need no state. */
    protected MetricHistoryContract() {}

    /**
     * Gives an empty history.
     *
     * @return a history that holds nothing; called once a test
     */
    protected abstract MetricHistory emptyHistory();

    @Test
    void samplesComeBackAsTheyWereWithTheirLineage() {
        MetricHistory history = emptyHistory();
        Lineage lineage = Lineage.builder(NETWORK, "like_count", SINCE)
                .lifetime()
                .provisional()
                .apiVersion("v9")
                .build();
        InsightSample sample = new InsightSample(
                subject("post"),
                SINCE,
                SINCE.plus(HOUR),
                Optional.empty(),
                SINCE.plus(HOUR).plusMillis(5),
                Map.of(
                        MetricId.REACTIONS, List.of(Reading.of(7, lineage)),
                        MetricId.REACH, List.of(new Reading.NotReported("it does not say")),
                        MetricId.COMMENTS, List.of(new Reading.Withheld("too few"))));

        assertThat(history.put(List.of(sample))).isEqualTo(1);

        assertThat(all(history, HistoryQuery.posts(ACCOUNT))).containsExactly(sample);
    }

    @Test
    void aLaterReadingReplacesAnEarlierOneForTheSamePlaceInWhateverOrderTheyCome() {
        MetricHistory history = emptyHistory();
        InsightSample early = post("post", HOUR, 5, 1);
        InsightSample late = post("post", HOUR, 9, 2);

        assertThat(history.put(List.of(late))).isEqualTo(1);
        assertThat(history.put(List.of(early))).isZero();
        assertThat(all(history, HistoryQuery.posts(ACCOUNT))).containsExactly(late);

        InsightSample atTheSameMoment = post("post", HOUR, 9, 3);
        assertThat(history.put(List.of(atTheSameMoment))).isEqualTo(1);
        assertThat(all(history, HistoryQuery.posts(ACCOUNT))).containsExactly(atTheSameMoment);
    }

    @Test
    void twoReadingsForOnePlaceInOneCallLeaveTheLaterOne() {
        MetricHistory history = emptyHistory();
        InsightSample late = post("post", HOUR, 9, 2);

        history.put(List.of(late, post("post", HOUR, 5, 1)));

        assertThat(all(history, HistoryQuery.posts(ACCOUNT))).containsExactly(late);
    }

    @Test
    void aPlaceIsASubjectAMomentAndAStep() {
        MetricHistory history = emptyHistory();
        List<InsightSample> different = List.of(
                post("post", HOUR, 0, 1),
                post("post", DAY, 0, 2),
                post("other", HOUR, 0, 3),
                account(DAY, 0, 4),
                step(DAY.minus(HOUR), DAY, 5),
                step(Duration.ZERO, DAY, 6));

        assertThat(history.put(different)).isEqualTo(6);

        assertThat(all(history, HistoryQuery.posts(ACCOUNT))).hasSize(3);
        assertThat(all(history, HistoryQuery.account(ACCOUNT))).containsExactly(different.get(3));
        assertThat(all(history, HistoryQuery.steps(ACCOUNT)))
                .containsExactlyInAnyOrder(different.get(4), different.get(5));
    }

    @Test
    void aQuerySeesWhatItAskedForAlone() {
        MetricHistory history = emptyHistory();
        InsightSample hour = post("post", HOUR, 0, 1);
        InsightSample day = post("post", DAY, 0, 2);
        InsightSample other = post("other", HOUR, 0, 3);
        history.put(List.of(hour, day, other, account(HOUR, 0, 4)));

        assertThat(all(history, HistoryQuery.post(ACCOUNT, PostRef.of(NETWORK, "post"))))
                .containsExactly(hour, day);
        assertThat(all(history, HistoryQuery.posts(ACCOUNT).atAge(HOUR))).containsExactlyInAnyOrder(hour, other);
        TimeWindow upToADay = new TimeWindow(SINCE.plus(HOUR), SINCE.plus(DAY));
        assertThat(all(history, HistoryQuery.posts(ACCOUNT).within(upToADay))).containsExactlyInAnyOrder(hour, other);
        assertThat(all(history, HistoryQuery.posts(new ConnectionId("another"))))
                .isEmpty();
    }

    @Test
    void pagesGoOnWhereTheLastOneEndedThoughSamplesAreAdded() {
        MetricHistory history = emptyHistory();
        history.put(IntStream.range(0, 25)
                .mapToObj(i -> post("post " + i % 5, HOUR.multipliedBy(1 + i / 5), 0, i))
                .toList());
        HistoryQuery posts = HistoryQuery.posts(ACCOUNT);

        var first = history.list(posts, PageRequest.first(10));
        history.put(List.of(post("before", Duration.ofMinutes(1), 0, 99)));
        var second =
                history.list(posts, PageRequest.first(10).from(first.cursor().orElseThrow()));
        var third = second.next().orElseThrow();

        assertThat(third.cursor()).isEmpty();
        List<InsightSample> seen = new java.util.ArrayList<>(first.items());
        seen.addAll(second.items());
        seen.addAll(third.items());
        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
        assertThat(seen).extracting(InsightSample::dueAt).isSorted();
    }

    @Test
    void aCursorOfSomethingElseIsRefused() {
        MetricHistory history = emptyHistory();

        assertThatThrownBy(() -> history.list(
                        HistoryQuery.posts(ACCOUNT), PageRequest.first(1).from(new Cursor("next-please"))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theLastReadingUpToAMomentIsFound() {
        MetricHistory history = emptyHistory();
        InsightSample first = account(HOUR, 3, 100);
        InsightSample second = account(DAY, 4, 110);
        history.put(List.of(first, second, post("post", HOUR, 0, 7), step(Duration.ZERO, HOUR, 8)));
        InsightSubject account = InsightSubject.account(ACCOUNT);

        assertThat(history.lastRead(account, first.collectedAt().minusNanos(1_000)))
                .isEmpty();
        assertThat(history.lastRead(account, first.collectedAt())).contains(first);
        assertThat(history.lastRead(account, second.collectedAt().minusNanos(1_000)))
                .contains(first);
        assertThat(history.lastRead(account, second.collectedAt().plus(DAY))).contains(second);
        assertThat(history.lastRead(InsightSubject.account(new ConnectionId("another")), second.collectedAt()))
                .isEmpty();
    }

    @Test
    void whatIsOldOrOfAnAccountIsForgotten() {
        MetricHistory history = emptyHistory();
        InsightSample kept = post("post", DAY, 0, 2);
        history.put(List.of(post("post", HOUR, 0, 1), kept));

        assertThat(history.removeBefore(SINCE.plus(DAY))).isEqualTo(1);
        assertThat(all(history, HistoryQuery.posts(ACCOUNT))).containsExactly(kept);
        assertThat(history.removeAll(new ConnectionId("another"))).isZero();
        assertThat(history.removeAll(ACCOUNT)).isEqualTo(1);
        assertThat(all(history, HistoryQuery.posts(ACCOUNT))).isEmpty();
    }

    @Test
    void manyWhoPutTheSamePlaceAtOnceLeaveTheLatestReading() {
        MetricHistory history = emptyHistory();

        Race.of(
                8,
                runner ->
                        history.put(List.of(post("post", HOUR, runner, runner), post("other", HOUR, runner, runner))));

        assertThat(all(history, HistoryQuery.posts(ACCOUNT)))
                .containsExactlyInAnyOrder(post("post", HOUR, 7, 7), post("other", HOUR, 7, 7));
    }

    private static List<InsightSample> all(MetricHistory history, HistoryQuery query) {
        return history.list(query, PageRequest.first(100)).items();
    }

    private static InsightSubject subject(String post) {
        return InsightSubject.post(ACCOUNT, PostRef.of(NETWORK, post));
    }

    private static InsightSample post(String post, Duration age, int late, int likes) {
        return sample(subject(post), Optional.empty(), age, late, likes);
    }

    private static InsightSample account(Duration age, int late, int followers) {
        return sample(InsightSubject.account(ACCOUNT), Optional.empty(), age, late, followers);
    }

    private static InsightSample step(Duration from, Duration to, int impressions) {
        TimeWindow window = new TimeWindow(SINCE.plus(from), SINCE.plus(to));
        return sample(InsightSubject.account(ACCOUNT), Optional.of(window), to, 0, impressions);
    }

    private static InsightSample sample(
            InsightSubject subject, Optional<TimeWindow> step, Duration age, int late, int number) {
        Instant due = SINCE.plus(age);
        Instant read = due.plusSeconds(late);
        Lineage lineage = Lineage.builder(NETWORK, "likes", read).lifetime().build();
        return new InsightSample(
                subject, SINCE, due, step, read, Map.of(MetricId.REACTIONS, List.of(Reading.of(number, lineage))));
    }
}
