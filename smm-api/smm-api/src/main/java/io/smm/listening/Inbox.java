package io.smm.listening;

import io.smm.error.InvalidInputException;
import io.smm.post.PostRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was said to us and when we answered, to find what still waits. A value: it grows by new instances, makes no call and
 * asks no clock. Holds every signal it was given: keep one for a day or a campaign, not for ever. Immutable.
 */
public final class Inbox {

    private static final Inbox EMPTY = new Inbox(Map.of());

    private record Entry(Signal signal, Optional<Instant> answeredAt) {}

    private final Map<PostRef, Entry> entries;

    private Inbox(Map<PostRef, Entry> entries) {
        this.entries = Collections.unmodifiableMap(entries);
    }

    /** {@return an inbox in which nothing came yet} */
    public static Inbox empty() {
        return EMPTY;
    }

    /**
     * The inbox after an event: what came or was changed is in it, what was deleted is not.
     *
     * @param event the event; one that came before changes nothing
     * @return the inbox
     */
    public Inbox after(SignalEvent event) {
        Map<PostRef, Entry> next = new LinkedHashMap<>(entries);
        Optional<Signal> signal = event.signal();
        if (signal.isPresent()) {
            next.merge(
                    event.ref(),
                    new Entry(signal.get(), Optional.empty()),
                    (old, now) -> new Entry(now.signal(), old.answeredAt()));
        } else {
            next.keySet()
                    .removeIf(ref -> ref.network().equals(event.ref().network())
                            && ref.id().equals(event.ref().id()));
        }
        return new Inbox(next);
    }

    /**
     * The inbox after we answered. The first answer counts.
     *
     * @param ref what was answered
     * @param moment when; not before it was said
     * @return the inbox
     * @throws InvalidInputException when it is not in the inbox, or the moment is too early
     */
    public Inbox answered(PostRef ref, Instant moment) {
        Entry entry = entries.get(Objects.requireNonNull(ref, "ref"));
        if (entry == null) {
            throw InvalidInputException.of("Inbox", "ref", ref.id() + " is not in this inbox");
        }
        if (moment.isBefore(entry.signal().saidAt())) {
            throw InvalidInputException.of(
                    "Inbox",
                    "moment",
                    moment + " is before it was said, " + entry.signal().saidAt());
        }
        Map<PostRef, Entry> next = new LinkedHashMap<>(entries);
        next.put(ref, new Entry(entry.signal(), Optional.of(entry.answeredAt().orElse(moment))));
        return new Inbox(next);
    }

    /** {@return what still waits for an answer and may have one, the oldest first} */
    public List<Signal> unanswered() {
        return entries.values().stream()
                .filter(entry -> entry.answeredAt().isEmpty())
                .map(Entry::signal)
                .filter(signal ->
                        signal.kind() == SignalKind.MESSAGE || signal.actions().contains(SignalAction.ANSWER))
                .sorted(Comparator.comparing(Signal::saidAt))
                .toList();
    }

    /**
     * Tells how long an answer took.
     *
     * @param ref what was answered
     * @return the time from when it was said to our first answer; empty when it was not answered, which is not zero
     */
    public Optional<Duration> responseTime(PostRef ref) {
        return Optional.ofNullable(entries.get(ref))
                .flatMap(entry -> entry.answeredAt()
                        .map(moment -> Duration.between(entry.signal().saidAt(), moment)));
    }

    /** {@return how long each answer took, the shortest first; what was not answered is not among them} */
    public List<Duration> responseTimes() {
        return entries.keySet().stream()
                .flatMap(ref -> responseTime(ref).stream())
                .sorted()
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Inbox inbox && entries.equals(inbox.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return "Inbox[" + entries.size() + " signals, " + unanswered().size() + " unanswered]";
    }
}
