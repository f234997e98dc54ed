package io.smm.adapter.memory.internal.world;

import io.smm.error.InvalidInputException;
import io.smm.post.Poll;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The votes to one poll. Guarded by the world's lock. */
final class Polls {

    private final Map<String, Set<String>> chosen = new LinkedHashMap<>();

    void vote(Poll poll, Instant opened, Instant now, String handle, String option) {
        if (!poll.options().contains(option)) {
            throw InvalidInputException.of("MemoryPublishing", "option", "is none of " + poll.options());
        }
        if (!now.isBefore(opened.plus(poll.openFor()))) {
            throw InvalidInputException.of(
                    "MemoryPublishing", "post", "its poll ended at " + opened.plus(poll.openFor()));
        }
        Set<String> votes = chosen.computeIfAbsent(handle, who -> new LinkedHashSet<>());
        if (!poll.multiple()) {
            votes.clear();
        }
        votes.add(option);
    }

    List<Integer> count(Poll poll) {
        return poll.options().stream()
                .map(option -> (int) chosen.values().stream()
                        .filter(votes -> votes.contains(option))
                        .count())
                .toList();
    }
}
