package io.smm.adapter.mastodon.internal.wire;

import io.smm.adapter.support.Field;

/**
 * How a post is going, as far as the server that was asked has seen.
 *
 * @param replies direct answers
 * @param reblogs boosts
 * @param favourites likes
 * @param quotes quotes; servers from 4.5 on
 */
public record CountsWire(Field<Long> replies, Field<Long> reblogs, Field<Long> favourites, Field<Long> quotes) {}
