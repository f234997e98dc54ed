package io.smm.adapter.mastodon.internal;

import io.smm.Cursor;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.adapter.mastodon.internal.http.ListeningApi;
import io.smm.adapter.mastodon.internal.map.Signals;
import io.smm.adapter.mastodon.internal.wire.StatusWire;
import io.smm.adapter.support.Pages;
import io.smm.error.InvalidInputException;
import io.smm.listening.SearchCoverage;
import io.smm.listening.SearchQuery;
import io.smm.listening.Signal;
import io.smm.listening.SignalKind;
import io.smm.spi.SignalSearch;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Searches what the account's server knows. Hashtags alone are read from their timeline, which every server has; words need a server
 * that indexes posts, and find those alone whose authors want to be found.
 */
public final class MastodonSearch implements SignalSearch {

    private final ListeningApi listening;
    private final SearchCoverage coverage;

    /**
     * Makes the port.
     *
     * @param listening the calls about search
     * @param coverage what a search covers
     */
    public MastodonSearch(ListeningApi listening, SearchCoverage coverage) {
        this.listening = listening;
        this.coverage = coverage;
    }

    @Override
    public SearchCoverage coverage(Connection connection) {
        return coverage;
    }

    @Override
    public Page<Signal> search(Connection connection, SearchQuery query, PageRequest page) {
        boolean tags = query.terms().stream().allMatch(term -> term.matches("#[^#\\s]+"));
        return Pages.load(
                page,
                request -> tags
                        ? listening.tagged(
                                connection, tags(query), request.from(), request.limit(), all -> hits(query, all))
                        : listening.search(
                                connection,
                                words(query),
                                offset(request.from()),
                                request.limit(),
                                all -> hits(query, all)));
    }

    private static List<Signal> hits(SearchQuery query, List<StatusWire> found) {
        return found.stream()
                .filter(status -> query.since()
                        .map(moment -> !status.createdAt().isBefore(moment))
                        .orElse(true))
                .map(status -> Signals.signal(SignalKind.SEARCH_HIT, "status", status))
                .toList();
    }

    private static List<String> tags(SearchQuery query) {
        return query.terms().stream().map(term -> term.substring(1)).toList();
    }

    /** A phrase is quoted; the quotation marks within it are none of ours. */
    private static String words(SearchQuery query) {
        return query.terms().stream()
                .map(term -> term.replace('"', ' ').strip())
                .map(term -> term.chars().anyMatch(Character::isWhitespace) ? '"' + term + '"' : term)
                .collect(Collectors.joining(" "));
    }

    private static int offset(Optional<Cursor> from) {
        String place = from.map(Cursor::value).orElse("0");
        if (!place.matches("\\d{1,6}")) {
            throw InvalidInputException.of("PageRequest", "from", "is not a place in a search of Mastodon");
        }
        return Integer.parseInt(place);
    }
}
