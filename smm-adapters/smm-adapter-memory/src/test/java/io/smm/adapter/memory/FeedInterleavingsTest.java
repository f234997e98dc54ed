package io.smm.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Smm;
import io.smm.core.InMemoryCursorStore;
import io.smm.core.SmmBuilder;
import io.smm.listening.FeedReader;
import io.smm.listening.FeedRequest;
import io.smm.listening.SignalEvent;
import io.smm.post.PostRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;

/**
 * People talk, lines break, lists fail, processes die, in an order that chance makes: every word arrives, the words of each list in
 * their order, and twice only after a process died.
 */
class FeedInterleavingsTest {

    private static final int STEPS = 120;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final TestWorld world = new TestWorld();
    private final MemoryNetwork network = world.network;
    private final InMemoryCursorStore places = new InMemoryCursorStore();
    private final PostRef post = world.published("Rye or wheat?");
    private final List<String> comments = new ArrayList<>();
    private final List<String> mentions = new ArrayList<>();
    private final List<List<String>> lives = new ArrayList<>();
    private final Set<List<String>> warned = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean overLine = true;

    @RepeatedTest(40)
    void overALine() {
        live();
    }

    @RepeatedTest(20)
    void byPollingAlone() {
        overLine = false;
        live();
    }

    private void live() {
        Smm smm = process();
        FeedReader reader = open(smm);
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> say();
                case 3 -> arm();
                case 4 -> {
                    if (random.nextInt(4) == 0) {
                        if (random.nextBoolean()) {
                            smm.close(); // else it dies without a word
                        }
                        smm = process();
                        reader = open(smm);
                    }
                }
                default -> read(reader, Duration.ofSeconds(random.nextInt(90)));
            }
        }
        network.disarm();
        for (int quiet = 0; quiet < 5; ) {
            quiet = read(reader, Duration.ofMinutes(3)) ? 0 : quiet + 1;
        }
        smm.close();
        check();
    }

    private void check() {
        String told = "seed " + seed + ", line " + overLine;
        Set<String> all = new HashSet<>();
        lives.forEach(all::addAll);
        assertThat(all).as(told).containsAll(comments).containsAll(mentions);
        for (List<String> life : lives) {
            assertThat(life).as(told).doesNotHaveDuplicates();
            // Where the lists could not be read after a break, the line goes on, and says that it may be ahead of them.
            for (List<String> list : warned.contains(life) ? List.<List<String>>of() : List.of(comments, mentions)) {
                assertThat(life.stream()
                                .filter(list::contains)
                                .map(list::indexOf)
                                .toList())
                        .as(told)
                        .isSorted();
            }
        }
        Map<String, Integer> lastLife = new HashMap<>();
        for (int i = 0; i < lives.size(); i++) {
            for (String text : lives.get(i)) {
                lastLife.merge(text, i, Math::max);
            }
        }
        // What comes twice had not been received, or not been written, when its process ended.
        for (int i = 0; i + 1 < lives.size(); i++) {
            long again = 0;
            for (String text : lives.get(i)) {
                again += lastLife.getOrDefault(text, i) > i ? 1 : 0;
            }
            assertThat(again).as(told).isLessThanOrEqualTo(101);
        }
    }

    private void say() {
        for (int i = random.nextInt(4); i >= 0; i--) {
            if (random.nextBoolean()) {
                comments.add("comment " + comments.size());
                network.comment("ana", post, comments.get(comments.size() - 1));
            } else {
                mentions.add("mention " + mentions.size());
                network.mention("ben", "bakery", mentions.get(mentions.size() - 1));
            }
        }
    }

    private void arm() {
        List<MemoryFault> faults = List.of(
                MemoryFault.SERVER_ERROR,
                MemoryFault.TIMEOUT_BEFORE_ACCEPTANCE,
                MemoryFault.TIMEOUT_AFTER_ACCEPTANCE,
                new MemoryFault.RateLimited(Duration.ofSeconds(random.nextInt(200))));
        List<String> operations = List.of("readStream", "openStream", "read", "");
        network.arm(FaultPlan.of(faults.get(random.nextInt(faults.size())))
                .on(operations.get(random.nextInt(operations.size())))
                .times(1 + random.nextInt(3)));
    }

    private boolean read(FeedReader reader, Duration patience) {
        Optional<SignalEvent> event = reader.next(patience);
        if (event.map(SignalEvent::afterGap).orElse(false)) {
            warned.add(lives.get(lives.size() - 1));
        }
        event.flatMap(SignalEvent::signal)
                .ifPresent(signal ->
                        lives.get(lives.size() - 1).add(signal.text().text().replaceFirst("^@\\S+ ", "")));
        return event.isPresent();
    }

    private FeedReader open(Smm smm) {
        lives.add(new ArrayList<>());
        FeedRequest request = FeedRequest.of("inbox", world.bakery)
                .mentions()
                .commentsBelow(post)
                .pollEvery(Duration.ofSeconds(30));
        return smm.listening().feed(overLine ? request : request.withoutLine()).open();
    }

    private Smm process() {
        network.disarm();
        Smm smm = SmmBuilder.create()
                .register(MemoryAdapter.factory(network))
                .clock(world.clock)
                .sleeper(world.clock)
                .random(random)
                .cursorStore(places)
                .build();
        world.connect(smm, "tenant-1", "bakery", TestWorld.PASSWORD);
        return smm;
    }
}
