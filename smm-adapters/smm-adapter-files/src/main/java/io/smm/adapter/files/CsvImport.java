package io.smm.adapter.files;

import io.smm.insight.PostInsights;
import java.util.List;
import java.util.Objects;

/**
 * The posts of a sound CSV file.
 *
 * @param posts one a row, in the file's order; unmodifiable
 * @param check what else there is to say of the file: rows, columns ignored
 */
public record CsvImport(List<PostInsights> posts, CsvCheck check) {

    /**
     * Copies the list.
     *
     * @param posts one a row, in the file's order
     * @param check what else there is to say of the file
     */
    public CsvImport {
        posts = List.copyOf(posts);
        Objects.requireNonNull(check, "check");
    }
}
