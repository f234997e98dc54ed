package io.smm.adapter.mastodon.stub;

/**
 * Somebody.
 *
 * @param id the id
 * @param name the handle on this server
 */
public record StubAccount(String id, String name) {}
