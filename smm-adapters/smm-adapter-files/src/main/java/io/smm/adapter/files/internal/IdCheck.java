package io.smm.adapter.files.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds ids that are missing, or that come twice. */
final class IdCheck {

    private final Optional<String> column;
    private final String what;
    private final FaultLog faults;
    private final Map<String, Long> lines = new HashMap<>();

    IdCheck(String column, String what, FaultLog faults) {
        this.column = Optional.of(column);
        this.what = what;
        this.faults = faults;
    }

    void add(CharSequence id, long line) {
        if (id.length() == 0) {
            faults.add(line, column, Optional.empty(), what + ", found nothing");
            return;
        }
        String text = id.toString();
        Long earlier = lines.putIfAbsent(text, line);
        if (earlier != null) {
            faults.add(line, column, Optional.of(text), "an id that no other row has (line " + earlier + " has it)");
        }
    }
}
