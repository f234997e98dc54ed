package io.smm.adapter.bluesky.internal.map;

import io.smm.listening.SearchQuery;
import java.util.ArrayList;
import java.util.List;

/**
 * What to look for, as the network's search takes it: tags as parameters of their own; phrases, and words with signs in them, in
 * quotation marks, so that nothing in them is taken for the search's own syntax. Plain words stand as they are, because the
 * reference AppView takes the marks for a part of the text.
 *
 * @param q the words; never blank, because the parameter is required
 * @param tags the tags, without {@code #}
 */
public record SearchWords(String q, List<String> tags) {

    /**
     * Copies the tags.
     *
     * @param q the words
     * @param tags the tags, without {@code #}
     */
    public SearchWords {
        tags = List.copyOf(tags);
    }

    /**
     * Takes a query apart.
     *
     * @param query the query
     * @return its words and tags
     */
    public static SearchWords of(SearchQuery query) {
        List<String> words = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        for (String term : query.terms()) {
            boolean tag = term.matches("#\\S+");
            if (tag) {
                tags.add(term.substring(1));
            }
            words.add(tag || term.matches("[\\p{L}\\p{N}]+") ? term : quoted(term));
        }
        return new SearchWords(String.join(" ", words), tags);
    }

    private static String quoted(String term) {
        return '"' + term.replace('"', ' ').strip() + '"';
    }
}
