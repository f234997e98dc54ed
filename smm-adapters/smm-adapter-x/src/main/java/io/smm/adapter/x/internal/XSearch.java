package io.smm.adapter.x.internal;

import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.adapter.support.Pages;
import io.smm.adapter.x.internal.http.ListeningApi;
import io.smm.adapter.x.internal.map.Signals;
import io.smm.adapter.x.internal.wire.Document;
import io.smm.adapter.x.internal.wire.PostWire;
import io.smm.error.InvalidInputException;
import io.smm.listening.SearchCoverage;
import io.smm.listening.SearchQuery;
import io.smm.listening.Signal;
import io.smm.listening.SignalKind;
import io.smm.spi.SignalSearch;
import java.util.List;
import java.util.stream.Collectors;

/** Searches the posts of the last seven days, reposts left out. */
public final class XSearch implements SignalSearch {

    private final ListeningApi listening;
    private final Signals signals;
    private final SearchCoverage coverage;

    /**
     * Makes the port.
     *
     * @param listening the calls about search
     * @param signals what is made of what it finds
     * @param coverage what a search covers
     */
    public XSearch(ListeningApi listening, Signals signals, SearchCoverage coverage) {
        this.listening = listening;
        this.signals = signals;
        this.coverage = coverage;
    }

    @Override
    public SearchCoverage coverage(Connection connection) {
        return coverage;
    }

    @Override
    public Page<Signal> search(Connection connection, SearchQuery query, PageRequest page) {
        String words = words(query);
        return SignalPages.load(page, (from, limit) -> {
            Document<List<PostWire>> found = listening.search(connection, words, query.since(), from, limit);
            return new Pages.Piece<>(
                    found.data().stream()
                            .map(post -> signals.of(SignalKind.SEARCH_HIT, post, found.includes()))
                            .toList(),
                    found.next());
        });
    }

    /** Each term is quoted, so that none is an operator of X; tags are not, for X finds them without. */
    static String words(SearchQuery query) {
        String words = query.terms().stream()
                        .map(term -> term.matches("#\\w+")
                                ? term
                                : '"'
                                        + term.replace('"', ' ')
                                                .replace('\\', ' ')
                                                .strip()
                                        + '"')
                        .collect(Collectors.joining(" "))
                + query.language().map(tag -> " lang:" + language(tag)).orElse("")
                + " -is:retweet";
        if (words.length() > ListeningApi.LONGEST_QUERY) {
            throw InvalidInputException.of(
                    "SearchQuery",
                    "terms",
                    "make a query of " + words.length() + " characters; X takes " + ListeningApi.LONGEST_QUERY);
        }
        return words;
    }

    private static String language(String tag) {
        if (!tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            throw InvalidInputException.of("SearchQuery", "language", "must be a language such as en");
        }
        return tag.split("-", 2)[0];
    }
}
