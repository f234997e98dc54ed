package io.smm.spi;

import io.smm.error.Faults;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A quota that a network states: so many points in a window.
 *
 * @param id the adapter's name for it, unique within the adapter, such as {@code "writes-hour"}
 * @param scope by what use is counted
 * @param window what is counted together, and when that begins anew
 * @param limit the points that may be used in one window; corrected by what the network's answers say
 * @param source where the number comes from
 * @param asOf when it was last checked
 */
public record QuotaRule(String id, QuotaScope scope, QuotaWindow window, long limit, String source, LocalDate asOf) {

    /**
     * Checks the numbers.
     *
     * @param id the adapter's name for it, unique within the adapter, such as {@code "writes-hour"}
     * @param scope by what use is counted
     * @param window what is counted together, and when that begins anew
     * @param limit the points that may be used in one window
     * @param source where the number comes from
     * @param asOf when it was last checked
     */
    public QuotaRule {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(asOf, "asOf");
        Faults.of("QuotaRule")
                .check(id.matches("[a-z][a-z0-9-]{0,79}"), "id", "must be one to eighty of a-z 0-9 -")
                .check(limit > 0, "limit", "must be positive")
                .raise();
    }

    /**
     * A quota in a {@linkplain QuotaWindow.Fixed fixed window}.
     *
     * @param id the adapter's name for it
     * @param scope by what use is counted
     * @param window the length of the window, which begins with the first use in it unless the network's answer says
     *     otherwise
     * @param limit the points that may be used in one window
     * @param source where the number comes from
     * @param asOf when it was last checked
     */
    public QuotaRule(String id, QuotaScope scope, Duration window, long limit, String source, LocalDate asOf) {
        this(id, scope, new QuotaWindow.Fixed(window), limit, source, asOf);
    }
}
