package io.smm.spi;

import io.smm.error.Faults;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A quota that a network has, as far as it says: how much, in which time, counted by what.
 *
 * @param id the adapter's name for it, unique within the adapter, such as {@code "writes-hour"}
 * @param scope by what use is counted
 * @param window for how long use counts, and how it comes back
 * @param limit how much there is; corrected by what the network's answers say
 * @param source where the number comes from
 * @param asOf when it was last checked
 */
public record QuotaRule(
        String id, QuotaScope scope, QuotaWindow window, QuotaLimit limit, String source, LocalDate asOf) {

    /**
     * Checks the name, and that limit and window go together.
     *
     * @param id the adapter's name for it, unique within the adapter, such as {@code "writes-hour"}
     * @param scope by what use is counted
     * @param window for how long use counts, and how it comes back
     * @param limit how much there is
     * @param source where the number comes from
     * @param asOf when it was last checked
     */
    public QuotaRule {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(asOf, "asOf");
        Faults.of("QuotaRule")
                .check(id.matches("[a-z][a-z0-9-]{0,79}"), "id", "must be one to eighty of a-z 0-9 -")
                .check(
                        limit instanceof QuotaLimit.Points || window.counts(),
                        "window",
                        "a bucket and slots need a number of points, not ",
                        limit)
                .raise();
    }

    /**
     * A quota of points.
     *
     * @param id the adapter's name for it
     * @param scope by what use is counted
     * @param window for how long use counts, and how it comes back
     * @param limit the points; more than zero
     * @param source where the number comes from
     * @param asOf when it was last checked
     */
    public QuotaRule(String id, QuotaScope scope, QuotaWindow window, long limit, String source, LocalDate asOf) {
        this(id, scope, window, new QuotaLimit.Points(limit), source, asOf);
    }

    /**
     * A quota of points in a {@linkplain QuotaWindow.Fixed fixed window}.
     *
     * @param id the adapter's name for it
     * @param scope by what use is counted
     * @param window the length of the window; where it begins the network's answers say
     * @param limit the points that may be used in one window; more than zero
     * @param source where the number comes from
     * @param asOf when it was last checked
     */
    public QuotaRule(String id, QuotaScope scope, Duration window, long limit, String source, LocalDate asOf) {
        this(id, scope, new QuotaWindow.Fixed(window), limit, source, asOf);
    }
}
