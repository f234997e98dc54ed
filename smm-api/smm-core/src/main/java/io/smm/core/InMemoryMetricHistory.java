package io.smm.core;

import io.smm.Cursor;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.ConnectionId;
import io.smm.error.InvalidInputException;
import io.smm.insight.HistoryQuery;
import io.smm.insight.InsightSample;
import io.smm.insight.InsightSubject;
import io.smm.spi.MetricHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps numbers as they were read in memory, lost with the process. A listing looks at all samples from its beginning on. Thread-safe. */
public final class InMemoryMetricHistory implements MetricHistory {

    private record Place(Instant dueAt, SubjectKey subject, Instant from) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::dueAt).thenComparing(Place::subject).thenComparing(Place::from);

        static Place of(InsightSample sample) {
            return new Place(
                    sample.dueAt(),
                    SubjectKey.of(sample.subject()),
                    sample.step().map(step -> step.from()).orElse(Instant.MIN));
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final NavigableMap<Place, InsightSample> samples = new TreeMap<>();

    /** Makes an empty history. */
    public InMemoryMetricHistory() {}

    @Override
    public int put(List<InsightSample> more) {
        lock.lock();
        try {
            int standing = 0;
            for (InsightSample sample : more) {
                InsightSample present = samples.get(Place.of(sample));
                if (present == null || !present.collectedAt().isAfter(sample.collectedAt())) {
                    samples.put(Place.of(sample), sample);
                    standing++;
                }
            }
            return standing;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Page<InsightSample> list(HistoryQuery query, PageRequest page) {
        List<InsightSample> found = new ArrayList<>();
        lock.lock();
        try {
            NavigableMap<Place, InsightSample> rest = page.from()
                    .map(cursor -> samples.tailMap(place(cursor), false))
                    .orElse(samples);
            for (InsightSample sample : rest.values()) {
                if (isWanted(sample, query)) {
                    found.add(sample);
                }
                if (found.size() > page.limit()) {
                    break;
                }
            }
        } finally {
            lock.unlock();
        }
        if (found.size() <= page.limit()) {
            return Page.last(found);
        }
        List<InsightSample> items = found.subList(0, page.limit());
        return Page.of(items, cursor(items.get(items.size() - 1)), from -> list(query, page.from(from)));
    }

    private static boolean isWanted(InsightSample sample, HistoryQuery query) {
        return sample.subject().connection().equals(query.connection())
                && isOfKind(sample, query)
                && query.age().filter(age -> !age.equals(sample.plannedAge())).isEmpty()
                && query.dueWithin()
                        .filter(window -> !window.contains(sample.dueAt()))
                        .isEmpty();
    }

    private static boolean isOfKind(InsightSample sample, HistoryQuery query) {
        boolean ofPost = sample.subject().post().isPresent();
        return switch (query.kind()) {
            case ONE_POST ->
                ofPost
                        && SubjectKey.of(sample.subject())
                                .equals(SubjectKey.of(new InsightSubject(query.connection(), query.post())));
            case ALL_POSTS -> ofPost;
            case ACCOUNT -> !ofPost && sample.step().isEmpty();
            case ACCOUNT_STEPS -> !ofPost && sample.step().isPresent();
        };
    }

    @Override
    public Optional<InsightSample> lastRead(InsightSubject subject, Instant moment) {
        SubjectKey wanted = SubjectKey.of(subject);
        lock.lock();
        try {
            return samples.values().stream()
                    .filter(sample -> SubjectKey.of(sample.subject()).equals(wanted))
                    .filter(sample -> sample.step().isEmpty())
                    .filter(sample -> !sample.collectedAt().isAfter(moment))
                    .max(Comparator.comparing(InsightSample::collectedAt).thenComparing(InsightSample::dueAt));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int removeBefore(Instant moment) {
        lock.lock();
        try {
            int before = samples.size();
            samples.keySet().removeIf(place -> place.dueAt().isBefore(moment));
            return before - samples.size();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int removeAll(ConnectionId connection) {
        lock.lock();
        try {
            int before = samples.size();
            samples.keySet().removeIf(place -> place.subject().connection().equals(connection.value()));
            return before - samples.size();
        } finally {
            lock.unlock();
        }
    }

    /** Lengths before texts, so that no text of a network can be taken for a border. */
    private static Cursor cursor(InsightSample sample) {
        Place place = Place.of(sample);
        SubjectKey subject = place.subject();
        return new Cursor(place.dueAt() + " " + place.from() + " "
                + subject.connection().length() + " " + subject.network().length() + " "
                + subject.connection() + subject.network() + subject.post());
    }

    private static Place place(Cursor cursor) {
        String[] parts = cursor.value().split(" ", 5);
        try {
            String texts = parts[4];
            int network = Integer.parseInt(parts[2]);
            int post = network + Integer.parseInt(parts[3]);
            return new Place(
                    Instant.parse(parts[0]),
                    new SubjectKey(texts.substring(0, network), texts.substring(network, post), texts.substring(post)),
                    Instant.parse(parts[1]));
        } catch (RuntimeException foreign) {
            throw InvalidInputException.of("PageRequest", "from", "is no cursor of this history");
        }
    }
}
