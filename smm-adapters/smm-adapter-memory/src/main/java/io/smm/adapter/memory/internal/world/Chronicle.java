package io.smm.adapter.memory.internal.world;

import io.smm.TimeWindow;
import io.smm.adapter.memory.MemoryPerson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** When what happened, and to whom; guarded by the world's lock. */
final class Chronicle {

    private final Map<StoredPost, Map<Act, List<Deed>>> acts = new HashMap<>();
    private final Map<String, List<Deed>> follows = new HashMap<>();
    private final Map<StoredPost, List<BigDecimal>> plays = new HashMap<>();
    private final Map<String, MemoryPerson> people = new HashMap<>();
    private final List<TimeWindow> lost = new ArrayList<>();

    /** Before it happens: liking and sharing again is nothing new. */
    void note(StoredPost post, Act act, String handle, Instant at) {
        boolean again = act == Act.LIKE && post.likes().contains(handle)
                || act == Act.SHARE && post.shares().contains(handle);
        if (!again) {
            acts.computeIfAbsent(post, first -> new EnumMap<>(Act.class))
                    .computeIfAbsent(act, first -> new ArrayList<>())
                    .add(new Deed(at, handle));
        }
    }

    void followed(String account, String handle, Instant at) {
        follows.computeIfAbsent(account, first -> new ArrayList<>()).add(new Deed(at, handle));
    }

    void played(StoredPost post, BigDecimal share) {
        plays.computeIfAbsent(post, first -> new ArrayList<>()).add(share);
    }

    void describe(String handle, MemoryPerson person) {
        people.put(handle, person);
    }

    void lose(TimeWindow window) {
        lost.add(window);
    }

    Stream<Deed> of(StoredPost post, Act act) {
        return acts.getOrDefault(post, Map.of()).getOrDefault(act, List.of()).stream();
    }

    Stream<Deed> followsOf(String account) {
        return follows.getOrDefault(account, List.of()).stream();
    }

    List<BigDecimal> playsOf(StoredPost post) {
        return plays.getOrDefault(post, List.of());
    }

    Optional<MemoryPerson> person(String handle) {
        return Optional.ofNullable(people.get(handle));
    }

    boolean isLost(TimeWindow step) {
        return lost.stream()
                .anyMatch(gap -> gap.from().isBefore(step.to()) && step.from().isBefore(gap.to()));
    }
}
