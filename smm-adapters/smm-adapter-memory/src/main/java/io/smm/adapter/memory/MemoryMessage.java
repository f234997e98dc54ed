package io.smm.adapter.memory;

import io.smm.account.AccountRef;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import java.time.Instant;

/**
 * A private message as it really stands on the simulated network.
 *
 * @param ref the id that the network knows it by
 * @param conversation the id of the conversation that it stands in
 * @param from who wrote it
 * @param to who got it
 * @param text what it says
 * @param acceptedAt when the network took it
 */
public record MemoryMessage(
        PostRef ref, String conversation, AccountRef from, AccountRef to, PostText text, Instant acceptedAt) {}
