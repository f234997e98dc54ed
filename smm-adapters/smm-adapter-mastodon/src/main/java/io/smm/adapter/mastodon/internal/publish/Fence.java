package io.smm.adapter.mastodon.internal.publish;

import java.util.Optional;

/**
 * What is known before the first sending. The account's newest post is a mark that no clock moves: only what the server lists
 * before it can be ours.
 *
 * @param newest the id of the account's newest post; empty when it had none
 * @param at when that was made, by the server's clock: where the mark itself was deleted since, this takes its place
 * @param visibility who may see the post that ours answers, where that is not everybody
 */
record Fence(Optional<String> newest, Optional<String> at, Optional<String> visibility) {}
