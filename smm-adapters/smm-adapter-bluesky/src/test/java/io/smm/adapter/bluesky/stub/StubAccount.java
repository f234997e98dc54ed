package io.smm.adapter.bluesky.stub;

/**
 * An account of the stub.
 *
 * @param did its id
 * @param handle its name
 * @param password what opens it
 */
public record StubAccount(String did, String handle, String password) {}
