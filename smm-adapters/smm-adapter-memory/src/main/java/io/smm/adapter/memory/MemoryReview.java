package io.smm.adapter.memory;

import io.smm.account.AccountRef;
import io.smm.listening.Rating;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import java.time.Instant;
import java.util.Optional;

/**
 * A review as it really stands on the simulated network.
 *
 * @param ref the id that the network knows it by
 * @param about the account that it is about
 * @param author who wrote it
 * @param rating how it judges
 * @param text what it says; may be empty
 * @param answer the account's answer; empty when there is none
 * @param acceptedAt when the network took it
 */
public record MemoryReview(
        PostRef ref,
        AccountRef about,
        AccountRef author,
        Rating rating,
        PostText text,
        Optional<PostText> answer,
        Instant acceptedAt) {}
