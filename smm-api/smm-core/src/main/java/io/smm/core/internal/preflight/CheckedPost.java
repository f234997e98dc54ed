package io.smm.core.internal.preflight;

import io.smm.post.AccountPreflight;
import io.smm.post.Post;

/**
 * What would be published to one account, and what preflight says to it.
 *
 * @param post the post made for the account, or what its thread becomes there by the caller's choice
 * @param report what was found
 */
public record CheckedPost(Post post, AccountPreflight report) {}
