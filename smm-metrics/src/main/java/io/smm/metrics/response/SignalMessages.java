package io.smm.metrics.response;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.listening.Signal;
import io.smm.listening.SignalKind;
import io.smm.post.PostRef;
import io.smm.post.Publication;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Makes messages of threads, and mentions of a brand, of the signals that networks tell. A signal that was read several times counts
 * once, as it was read last.
 */
public final class SignalMessages {

    /** What people say to us: what could be answered. */
    private static final Set<SignalKind> SAID = EnumSet.of(
            SignalKind.COMMENT,
            SignalKind.MENTION,
            SignalKind.TAG,
            SignalKind.MESSAGE,
            SignalKind.REVIEW,
            SignalKind.QUOTE);

    /** What people say of us elsewhere than below our posts. */
    private static final Set<SignalKind> NAMING =
            EnumSet.of(SignalKind.MENTION, SignalKind.TAG, SignalKind.REVIEW, SignalKind.QUOTE, SignalKind.SEARCH_HIT);

    private SignalMessages() {}

    /**
     * The threads in which people spoke with a brand. A private conversation is a thread; in public, what somebody said and everything
     * that answers it, directly or not. A signal that answers one that is not given begins a thread of its own, as does what answers one of
     * our posts. Likes, follows, reposts and search hits are nobody's turn. A review that shows our answer, of which {@code answers} does
     * not know the time, is left out: it is not open, and nobody can say how long it was. O(n log n).
     *
     * @param signals what was read, the brand's own words among them where the network tells them
     * @param brand tells the brand's accounts
     * @param answers what the brand published in answer, by the reference of what it answers; what is among the signals already counts once
     * @return the messages, by thread, numbered in the order of time
     */
    public static List<ThreadMessage> threads(
            List<Signal> signals, Predicate<AccountRef> brand, Map<PostRef, Publication> answers) {
        Map<Key, Turn> turns = new LinkedHashMap<>();
        answers.forEach((answered, made) -> turns.put(
                Key.of(made.ref()),
                new Turn(Key.of(made.ref()), Optional.of(Key.of(answered)), "", true, made.publishedAt())));
        Set<Key> answered = new HashSet<>();
        answers.keySet().forEach(ref -> answered.add(Key.of(ref)));
        newest(signals, SAID).forEach((key, signal) -> {
            if (signal.ourAnswer().isEmpty() || answered.contains(key)) {
                turns.put(key, turn(key, signal, brand));
            }
        });
        Map<Key, String> roots = new HashMap<>();
        List<Turn> ordered = turns.values().stream()
                .sorted(Comparator.comparing(Turn::at)
                        .thenComparing(Turn::brand) // an answer never stands before what it answers
                        .thenComparing(turn -> turn.key.toString()))
                .toList();
        List<ThreadMessage> messages = new ArrayList<>();
        for (Turn turn : ordered) {
            String thread = root(turn, turns, roots);
            messages.add(new ThreadMessage(thread, turn.brand, turn.at, messages.size()));
        }
        return messages.stream()
                .sorted(Comparator.comparing(ThreadMessage::thread).thenComparingLong(ThreadMessage::sequence))
                .toList();
    }

    /**
     * The messages that name a brand: mentions, tags, reviews, quotes and search hits, and reposts apart. Comments below the brand's posts
     * and private messages speak to it, not of it, and are no mentions. O(n).
     *
     * @param signals what was read
     * @param brand tells the brand's accounts
     * @param bots tells accounts that programs run
     * @return the mentions, in the order in which the signals first come up
     */
    public static List<BrandMention> mentions(
            List<Signal> signals, Predicate<AccountRef> brand, Predicate<AccountRef> bots) {
        Set<SignalKind> kinds = EnumSet.copyOf(NAMING);
        kinds.add(SignalKind.REPOST);
        return newest(signals, kinds).values().stream()
                .map(signal -> new BrandMention(
                        signal.saidAt(), Optional.of(Key.of(signal.author()).toString()), kind(signal, brand, bots)))
                .toList();
    }

    private static MentionKind kind(Signal signal, Predicate<AccountRef> brand, Predicate<AccountRef> bots) {
        if (brand.test(signal.author())) {
            return MentionKind.OWN;
        }
        if (bots.test(signal.author())) {
            return MentionKind.BOT;
        }
        return signal.kind() == SignalKind.REPOST ? MentionKind.REPOST : MentionKind.CUSTOMER;
    }

    private static Map<Key, Signal> newest(List<Signal> signals, Set<SignalKind> kinds) {
        Map<Key, Signal> newest = new LinkedHashMap<>();
        signals.stream()
                .filter(signal -> kinds.contains(signal.kind()))
                .forEach(signal -> newest.put(Key.of(signal.ref()), signal));
        return newest;
    }

    private static Turn turn(Key key, Signal signal, Predicate<AccountRef> brand) {
        String conversation = signal.conversation()
                .map(id -> new Key(signal.ref().network(), id.value()).toString())
                .orElse("");
        return new Turn(
                key, signal.inReplyTo().map(Key::of), conversation, brand.test(signal.author()), signal.saidAt());
    }

    /** The thread of a turn: its conversation, or what its chain of answers began with. */
    private static String root(Turn turn, Map<Key, Turn> turns, Map<Key, String> roots) {
        List<Turn> chain = new ArrayList<>();
        Set<Key> passed = new HashSet<>();
        Turn at = turn;
        String found = null;
        while (found == null) {
            chain.add(at);
            passed.add(at.key);
            String known = roots.get(at.key);
            Turn before = at.answers
                    .map(turns::get)
                    .filter(one -> !passed.contains(one.key))
                    .orElse(null);
            if (known != null) {
                found = known;
            } else if (!at.conversation.isEmpty()) {
                found = "conversation " + at.conversation;
            } else if (before == null) {
                found = at.brand && at.answers.isPresent() ? at.answers.get().toString() : at.key.toString();
            } else {
                at = before;
            }
        }
        for (Turn passedTurn : chain) {
            roots.put(passedTurn.key, found);
        }
        return found;
    }

    /** What makes two references mean one thing: other ids, such as that of a version, may change. */
    private record Key(Network network, String id) {

        static Key of(PostRef ref) {
            return new Key(ref.network(), ref.id());
        }

        static Key of(AccountRef account) {
            return new Key(account.network(), account.id());
        }

        @Override
        public String toString() {
            return network.id() + " " + id;
        }
    }

    private record Turn(Key key, Optional<Key> answers, String conversation, boolean brand, Instant at) {}
}
