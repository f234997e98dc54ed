package io.smm.adapter.files.internal;

import io.smm.adapter.files.CsvEventProfile;
import io.smm.adapter.files.CsvOtherColumns;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where the columns of a profile of events stand in a file.
 *
 * @param width how many cells a row must have
 * @param places the columns' places, in the order of {@link EventProfileCheck#headers}; −1 for those that are not there
 * @param ignored the names of the others, in the file's order
 * @param isComplete whether each column of the profile is there, once
 */
record EventHeader(int width, List<Integer> places, List<String> ignored, boolean isComplete) {

    static final EventHeader NONE = new EventHeader(0, List.of(), List.of(), false);

    static EventHeader of(EventCells row, CsvEventProfile profile, FaultLog faults) {
        List<String> names = List.copyOf(row.names());
        List<Optional<String>> asked = EventProfileCheck.headers(profile);
        List<Integer> places = new ArrayList<>();
        Set<String> mapped = new HashSet<>();
        boolean complete = true;
        for (int i = 0; i < asked.size(); i++) {
            int place = asked.get(i).map(names::indexOf).orElse(-1);
            if (asked.get(i).isPresent()) {
                String name = asked.get(i).get();
                mapped.add(name);
                if (place < 0 || place != names.lastIndexOf(name)) {
                    faults.add(
                            row.line(),
                            Optional.of(name),
                            Optional.empty(),
                            place < 0
                                    ? "a column of this name in the header"
                                    : "one column of this name in the header, not several");
                    place = -1;
                    complete = false;
                }
            }
            places.add(place);
        }
        List<String> ignored =
                names.stream().filter(name -> !mapped.contains(name)).toList();
        if (profile.otherColumns() == CsvOtherColumns.REFUSED) {
            ignored.forEach(name -> faults.add(
                    row.line(), Optional.of(name), Optional.empty(), "no column that the profile does not map"));
        }
        return new EventHeader(row.width(), List.copyOf(places), ignored, complete);
    }
}
