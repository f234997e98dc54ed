package io.smm.adapter.memory.internal.world;

import io.smm.account.AccountRef;
import io.smm.listening.Rating;
import io.smm.listening.SignalKind;
import io.smm.post.PostRef;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to an account, as the network tells of it.
 *
 * @param sequence its place in the order of all that happened
 * @param created whether it came; else it is gone
 * @param account the account
 * @param kind what it is
 * @param ref its id
 * @param author who did it
 * @param text what was said; may be empty
 * @param at when
 * @param about what it answers, quotes, likes or passes on; empty when it stands alone
 * @param conversation the conversation of a message; empty for all else
 * @param rating how a review judges; empty for all else
 */
public record Happening(
        long sequence,
        boolean created,
        AccountRef account,
        SignalKind kind,
        PostRef ref,
        AccountRef author,
        String text,
        Instant at,
        Optional<PostRef> about,
        Optional<String> conversation,
        Optional<Rating> rating) {}
