package io.smm.metrics.response;

import io.smm.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time in which mentions were collected. What is outside is a gap: nobody looked, which is not the same as nobody having said
 * anything. Immutable.
 */
public final class ObservedTime {

    private final List<TimeWindow> windows;

    private ObservedTime(List<TimeWindow> windows) {
        this.windows = windows;
    }

    /**
     * The time that these windows cover together. O(n log n).
     *
     * @param windows in any order; what several of them cover counts once
     * @return the time
     */
    public static ObservedTime of(List<TimeWindow> windows) {
        List<TimeWindow> sorted = windows.stream()
                .sorted(Comparator.comparing(TimeWindow::from).thenComparing(TimeWindow::to))
                .toList();
        List<TimeWindow> joined = new ArrayList<>();
        for (TimeWindow window : sorted) {
            TimeWindow last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || window.from().isAfter(last.to())) {
                joined.add(window);
            } else if (window.to().isAfter(last.to())) {
                joined.set(joined.size() - 1, new TimeWindow(last.from(), window.to()));
            }
        }
        return new ObservedTime(List.copyOf(joined));
    }

    /**
     * The time of one window, without a gap.
     *
     * @param window the window
     * @return the time
     */
    public static ObservedTime of(TimeWindow window) {
        return of(List.of(window));
    }

    /** {@return the windows, disjoint and not touching, in the order of time; unmodifiable} */
    public List<TimeWindow> windows() {
        return windows;
    }

    /** {@return how long was observed, gaps not counted} */
    public Duration duration() {
        return windows.stream()
                .map(window -> Duration.between(window.from(), window.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** {@return the window from the first observed instant to the end of the last, gaps included; empty when nothing was observed} */
    public Optional<TimeWindow> span() {
        return windows.isEmpty()
                ? Optional.empty()
                : Optional.of(new TimeWindow(
                        windows.get(0).from(), windows.get(windows.size() - 1).to()));
    }

    /**
     * Tells whether an instant was observed. O(log n).
     *
     * @param instant the instant
     * @return whether one of the windows holds it
     */
    public boolean contains(Instant instant) {
        int next = firstEndingAfter(instant);
        return next < windows.size() && windows.get(next).contains(instant);
    }

    /**
     * What of this time lies in a window. O(log n + windows kept).
     *
     * @param limits the window
     * @return the observed time in it; without windows when nothing of it was observed
     */
    public ObservedTime within(TimeWindow limits) {
        List<TimeWindow> kept = new ArrayList<>();
        for (int i = firstEndingAfter(limits.from());
                i < windows.size() && windows.get(i).from().isBefore(limits.to());
                i++) {
            TimeWindow window = windows.get(i);
            kept.add(new TimeWindow(
                    window.from().isBefore(limits.from()) ? limits.from() : window.from(),
                    window.to().isAfter(limits.to()) ? limits.to() : window.to()));
        }
        return new ObservedTime(List.copyOf(kept));
    }

    private int firstEndingAfter(Instant instant) {
        int low = 0;
        int high = windows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (windows.get(middle).to().isAfter(instant)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ObservedTime time && windows.equals(time.windows);
    }

    @Override
    public int hashCode() {
        return windows.hashCode();
    }

    @Override
    public String toString() {
        return "ObservedTime" + windows;
    }
}
