package io.smm.post.plan;

import io.smm.post.RequestKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A series as far as it is planned.
 *
 * @param key the host's own key of the series
 * @param occurrences its occurrences from now on, cancelled and moved ones among them, in the order of the rhythm
 * @param plannedUntil up to when occurrences are planned; asking again later plans on from there
 * @param leftOut the beats of the rhythm at which nothing is planned, because each post was published too shortly before or will be
 *     too shortly after; in order, empty without {@link SeriesRequest#cooldown}. Asking again tries them again
 */
public record Series(RequestKey key, List<PlannedPost> occurrences, Instant plannedUntil, List<LocalDateTime> leftOut) {

    /**
     * Copies the list.
     *
     * @param key the host's own key of the series
     * @param occurrences its occurrences from now on
     * @param plannedUntil up to when occurrences are planned
     * @param leftOut the beats at which nothing is planned
     */
    public Series {
        Objects.requireNonNull(key, "key");
        occurrences = List.copyOf(occurrences);
        Objects.requireNonNull(plannedUntil, "plannedUntil");
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Finds the occurrence that the rhythm put on a day, wherever it was moved since.
     *
     * @param date the local date in the series' zone
     * @return the first of that day; empty when there is none
     */
    public Optional<PlannedPost> on(LocalDate date) {
        return occurrences.stream()
                .filter(post -> post.series()
                        .filter(place -> place.original().toLocalDate().equals(date))
                        .isPresent())
                .findFirst();
    }
}
