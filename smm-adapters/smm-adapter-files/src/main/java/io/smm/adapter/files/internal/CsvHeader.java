package io.smm.adapter.files.internal;

import io.smm.adapter.files.CsvColumn;
import io.smm.adapter.files.CsvOtherColumns;
import io.smm.adapter.files.CsvProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the profile's columns stand in a file.
 *
 * @param width how many cells a row must have
 * @param bound the mapped columns that the header has, in the profile's order
 * @param ignored the names of the others, in the file's order
 */
record CsvHeader(int width, List<Bound> bound, List<String> ignored) {

    /** A mapped column and its place. */
    record Bound(int index, String name, CsvColumn column) {}

    static CsvHeader of(CsvRow row, CsvProfile profile, FaultLog faults) {
        List<String> names = row.cells().stream().map(String::strip).toList();
        List<Bound> bound = new ArrayList<>();
        for (Map.Entry<String, CsvColumn> mapped : profile.columns().entrySet()) {
            String name = mapped.getKey();
            int index = names.indexOf(name);
            if (index < 0) {
                faults.add(row.line(), Optional.of(name), Optional.empty(), "a column of this name in the header");
            } else if (names.lastIndexOf(name) != index) {
                faults.add(
                        row.line(),
                        Optional.of(name),
                        Optional.empty(),
                        "one column of this name in the header, not several");
            } else {
                bound.add(new Bound(index, name, mapped.getValue()));
            }
        }
        List<String> ignored = names.stream()
                .filter(name -> !profile.columns().containsKey(name))
                .toList();
        if (profile.otherColumns() == CsvOtherColumns.REFUSED) {
            ignored.forEach(name -> faults.add(
                    row.line(), Optional.of(name), Optional.empty(), "no column that the profile does not map"));
        }
        return new CsvHeader(row.width(), List.copyOf(bound), ignored);
    }
}
