package io.smm.adapter.x.stub;

/**
 * Somebody.
 *
 * @param id the id
 * @param name the handle without the sign before it
 */
public record StubAccount(String id, String name) {}
