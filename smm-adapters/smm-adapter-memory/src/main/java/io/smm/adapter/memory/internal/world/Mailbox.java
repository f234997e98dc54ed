package io.smm.adapter.memory.internal.world;

import io.smm.account.AccountRef;
import io.smm.adapter.memory.MemoryMessage;
import io.smm.listening.MessageWindow;
import io.smm.listening.Sendability;
import io.smm.post.PostText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All private messages, and the network's law of when they may be sent. Guarded by the world's lock. */
final class Mailbox {

    static final int MOST_CHARACTERS = 1_000;

    /** What two people wrote to each other. */
    static final class Exchange {
        private final String id;
        private final List<MemoryMessage> messages = new ArrayList<>();

        private Exchange(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }

        List<MemoryMessage> messages() {
            return messages;
        }

        MemoryMessage newest() {
            return messages.get(messages.size() - 1);
        }

        boolean isOf(String accountId) {
            return newest().from().id().equals(accountId) || newest().to().id().equals(accountId);
        }
    }

    private final World world;
    private final Map<Set<String>, Exchange> threads = new LinkedHashMap<>();
    private MessageWindow window = MessageWindow.within(Duration.ofHours(24), "simulated", LocalDate.EPOCH)
            .orWhenAPersonWrites(Duration.ofDays(7));
    private long sent;

    Mailbox(World world) {
        this.world = world;
    }

    void window(MessageWindow rule) {
        window = rule;
    }

    MemoryMessage add(AccountRef from, AccountRef to, PostText text) {
        world.capacity().take();
        Set<String> pair = Set.of(from.id(), to.id());
        Exchange thread =
                threads.computeIfAbsent(pair, ignored -> new Exchange("conversation-" + (threads.size() + 1)));
        MemoryMessage message = new MemoryMessage(
                world.shelf().ref(from.id(), "message-" + ++sent),
                thread.id,
                from,
                to,
                text,
                world.settings().clock().instant());
        thread.messages.add(message);
        return message;
    }

    Optional<Exchange> between(String one, String other) {
        return one.equals(other) ? Optional.empty() : Optional.ofNullable(threads.get(Set.of(one, other)));
    }

    /** An account's conversations, the one with the newest message first. */
    List<Exchange> of(String accountId) {
        return threads.values().stream()
                .filter(thread -> thread.isOf(accountId))
                .sorted(Comparator.comparingLong((Exchange thread) -> sequence(thread.newest()))
                        .reversed())
                .toList();
    }

    Exchange require(String accountId, String id) {
        return of(accountId).stream()
                .filter(thread -> thread.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Code.NOT_FOUND, "there is no conversation " + id));
    }

    /** The law, applied to what stands in a conversation. */
    Sendability sendability(String accountId, Exchange thread) {
        Optional<Instant> theirLast = Optional.empty();
        int oursSince = 0;
        for (MemoryMessage message : thread.messages) {
            if (message.from().id().equals(accountId)) {
                oursSince++;
            } else {
                theirLast = Optional.of(message.acceptedAt());
                oursSince = 0;
            }
        }
        return window.apply(theirLast, oursSince);
    }

    static long sequence(MemoryMessage message) {
        String id = message.ref().id();
        return Long.parseLong(id.substring(id.lastIndexOf('-') + 1));
    }
}
