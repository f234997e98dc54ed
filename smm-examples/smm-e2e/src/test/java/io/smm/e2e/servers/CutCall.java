package io.smm.e2e.servers;

import java.util.OptionalInt;

/**
 * A call that a {@link CuttingProxy} broke.
 *
 * @param request what was asked
 * @param upstreamStatus what the server answered behind the client's back; empty when it was never asked
 */
public record CutCall(RequestLine request, OptionalInt upstreamStatus) {}
