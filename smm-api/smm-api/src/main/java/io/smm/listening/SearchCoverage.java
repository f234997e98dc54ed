package io.smm.listening;

import io.smm.error.Faults;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a network's search finds, as data: a search that finds little is no sign that nothing was said.
 *
 * @param scope whose posts it searches
 * @param back how far back it reaches; empty when it names no end
 * @param tagsOnly whether it takes tags alone
 * @param byLanguage whether it can be limited to a language
 * @param source where that comes from; not blank
 * @param asOf when it was last checked
 */
public record SearchCoverage(
        Scope scope, Optional<Duration> back, boolean tagsOnly, boolean byLanguage, String source, LocalDate asOf) {

    /** Whose posts a search covers. */
    public enum Scope {
        /** All public posts. */
        EVERYBODY,
        /** What this server knows of a network of many servers. */
        THIS_SERVER,
        /** The account's own posts. */
        OWN_POSTS
    }

    /**
     * Checks that no component is null.
     *
     * @param scope whose posts it searches
     * @param back how far back it reaches
     * @param tagsOnly whether it takes tags alone
     * @param byLanguage whether it can be limited to a language
     * @param source where that comes from
     * @param asOf when it was last checked
     */
    public SearchCoverage {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(back, "back");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(asOf, "asOf");
        Faults.of("SearchCoverage")
                .check(!source.isBlank(), "source", "must not be blank")
                .raise();
    }

    /**
     * Refuses what the search cannot find, instead of finding less than was asked.
     *
     * @param query the query
     * @param now the time
     * @throws io.smm.error.InvalidInputException when the query asks for more; it lists all of it
     */
    public void check(SearchQuery query, Instant now) {
        Faults.of("SearchQuery")
                .check(
                        byLanguage || query.language().isEmpty(),
                        "language",
                        "this network's search knows no languages; leave it out and sort what it finds")
                .check(
                        !tagsOnly || query.terms().stream().allMatch(term -> term.startsWith("#")),
                        "terms",
                        "this network's search takes tags alone; write #"
                                + query.terms().get(0))
                .check(
                        back.flatMap(reach -> query.since().map(since -> !since.isBefore(now.minus(reach))))
                                .orElse(true),
                        "since",
                        "this network's search reaches back "
                                + back.map(Duration::toString).orElse("") + "; collect from now on to have more")
                .raise();
    }
}
