package io.smm.listening;

import io.smm.error.Faults;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What to look for in posts: every term must be in a post. Terms are words or phrases, never a network's own search syntax,
 * which an adapter writes and escapes.
 *
 * @param terms one to ten words or phrases, each 1 to 100 characters and not blank; one that begins with {@code #} is a tag
 * @param language the language as a BCP 47 tag, such as {@code "de"}; empty for any
 * @param since the earliest moment; empty for as far back as the network searches
 */
public record SearchQuery(List<String> terms, Optional<String> language, Optional<Instant> since) {

    /**
     * Checks the terms.
     *
     * @param terms one to ten words or phrases, each 1 to 100 characters and not blank
     * @param language the language as a BCP 47 tag, such as {@code "de"}
     * @param since the earliest moment
     */
    public SearchQuery {
        terms = List.copyOf(terms);
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(since, "since");
        Faults.of("SearchQuery")
                .check(!terms.isEmpty() && terms.size() <= 10, "terms", "must be one to ten, are ", terms.size())
                .check(
                        terms.stream().noneMatch(term -> term.isBlank() || term.length() > 100),
                        "terms",
                        "must have 1 to 100 characters each and not be blank")
                .check(language.map(tag -> !tag.isBlank()).orElse(true), "language", "must not be blank")
                .raise();
    }

    /**
     * Posts that hold all terms, in any language, as far back as the network searches.
     *
     * @param terms words or phrases
     * @return the query
     */
    public static SearchQuery of(String... terms) {
        return new SearchQuery(List.of(terms), Optional.empty(), Optional.empty());
    }

    /**
     * The same query for one language.
     *
     * @param tag the language as a BCP 47 tag
     * @return the query
     */
    public SearchQuery in(String tag) {
        return new SearchQuery(terms, Optional.of(tag), since);
    }

    /**
     * The same query from a moment on.
     *
     * @param moment the earliest moment
     * @return the query
     */
    public SearchQuery since(Instant moment) {
        return new SearchQuery(terms, language, Optional.of(moment));
    }
}
