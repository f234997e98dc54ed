package io.smm.post.plan;

import java.util.List;

/**
 * What became of every row of an import.
 *
 * @param results one for each row, in the order of the rows
 */
public record ImportReport(List<ImportResult> results) {

    /**
     * Copies the list.
     *
     * @param results one for each row
     */
    public ImportReport {
        results = List.copyOf(results);
    }

    /**
     * Those with one outcome.
     *
     * @param outcome the outcome
     * @return the results, in the order of the rows
     */
    public List<ImportResult> with(ImportResult.Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).toList();
    }
}
