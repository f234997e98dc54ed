package io.smm.adapter.mastodon.internal.http;

import io.smm.adapter.mastodon.internal.wire.InstanceWire;
import io.smm.adapter.support.ApiCall;
import io.smm.adapter.support.Caller;
import io.smm.adapter.support.Operation;
import io.smm.error.NotFoundException;
import io.smm.error.ProtocolException;
import io.smm.spi.CallScope;

/** What a server says of itself. */
public final class InstanceApi {

    /** The rules of a large instance, translated into dozens of languages, are most of it. */
    private static final long MOST_BYTES = 256 * 1_024;

    private final Rest rest;

    /**
     * The calls.
     *
     * @param rest the way to call
     */
    public InstanceApi(Rest rest) {
        this.rest = rest;
    }

    /**
     * Asks a server: one call, two where it is an old one.
     *
     * @param scope on whose behalf; without a token, since everybody may ask
     * @return what it says
     */
    public InstanceWire get(CallScope scope) {
        try {
            return get(scope, Operations.GET_INSTANCE, "api/v2/instance");
        } catch (NotFoundException before4) {
            return get(scope, Operations.GET_OLD_INSTANCE, "api/v1/instance");
        } catch (ProtocolException error) {
            if (error.details().status().orElse(0) != 404) {
                throw error;
            }
            return get(scope, Operations.GET_OLD_INSTANCE, "api/v1/instance");
        }
    }

    private InstanceWire get(CallScope scope, Operation operation, String path) {
        return rest.client()
                .call(ApiCall.get(
                                operation,
                                Caller.anonymous(scope),
                                Rest.url(scope.endpoint(), path).build(),
                                Rest.answer(InstanceWire::read))
                        .atMost(MOST_BYTES));
    }
}
