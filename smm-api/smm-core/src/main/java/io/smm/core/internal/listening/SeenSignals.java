package io.smm.core.internal.listening;

import io.smm.listening.Signal;
import io.smm.listening.SignalEvent;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was seen of a list: the id of each signal and what tells its wording apart. Written as lines of both, after a line with
 * the format's version.
 */
final class SeenSignals {

    static final SeenSignals NONE = new SeenSignals(Map.of());

    private static final String FORMAT = "seen-1";

    private final Map<String, String> wordings;

    private SeenSignals(Map<String, String> wordings) {
        this.wordings = Collections.unmodifiableMap(wordings);
    }

    static SeenSignals read(String text) {
        Map<String, String> wordings = new LinkedHashMap<>();
        String[] lines = text.split("\n", -1);
        if (!lines[0].equals(FORMAT)) {
            return NONE; // of another version: what it held comes again, and nothing is lost
        }
        for (int i = 1; i < lines.length; i++) {
            int space = lines[i].indexOf(' ');
            if (space > 0) {
                wordings.put(
                        URLDecoder.decode(lines[i].substring(space + 1), StandardCharsets.UTF_8),
                        lines[i].substring(0, space));
            }
        }
        return new SeenSignals(wordings);
    }

    String write() {
        return wordings.entrySet().stream()
                .map(entry -> entry.getValue() + " " + URLEncoder.encode(entry.getKey(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n", FORMAT + "\n", ""));
    }

    /** Whether a signal was seen with these words. */
    boolean holds(Signal signal) {
        return wording(signal).equals(wordings.get(signal.ref().id()));
    }

    /** Whether a signal was seen, with whatever words. */
    boolean knows(String id) {
        return wordings.containsKey(id);
    }

    Set<String> ids() {
        return wordings.keySet();
    }

    /**
     * What was seen after another reading.
     *
     * @param read what was read
     * @param instead whether it is all there is, so that the rest is forgotten
     * @param most how many are remembered, what was read last above all
     */
    SeenSignals with(Map<String, Signal> read, boolean instead, int most) {
        Map<String, String> all = new LinkedHashMap<>();
        read.forEach((id, signal) -> all.put(id, wording(signal)));
        if (!instead) {
            wordings.forEach(all::putIfAbsent);
        }
        Map<String, String> kept = new LinkedHashMap<>();
        all.entrySet().stream().limit(most + 50L).forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        return new SeenSignals(kept);
    }

    private static String wording(Signal signal) {
        return SignalEvent.fingerprint(signal.text().text());
    }
}
