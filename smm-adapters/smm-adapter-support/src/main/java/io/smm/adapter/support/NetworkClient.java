package io.smm.adapter.support;

import io.smm.error.SmmException;
import io.smm.spi.AdapterContext;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * One adapter's way to its network. Each call asks the core for a token and for quota, is refused while its host is in
 * trouble, waits for its place among the calls of its account, is bounded by the host's time-outs and the caller's deadline,
 * reports what the answer says of quotas, and tells the observer. Thread-safe; keeps no token and no quota.
 *
 * <p>What is repeated, and what is not: a call that the network refuses because its token is expired is made again once with
 * a renewed one, whatever it does (it was refused); so is one whose authorisation lacked what the refusal gave. A {@link
 * OperationKind#READ} that failed on the way is made again twice at most. Nothing else is sent twice, neither here nor by the
 * HTTP client below.
 */
public final class NetworkClient {

    private final CallPipeline pipeline;

    private NetworkClient(Dialect dialect) {
        pipeline = new CallPipeline(dialect);
    }

    /**
     * A way to a network whose tokens are borne alone. Makes no call and starts no thread.
     *
     * @param context what the adapter was given
     * @param errors what the network's errors mean
     * @param quotas what its headers say of quotas
     * @return the client
     */
    public static NetworkClient of(AdapterContext context, ErrorMapper errors, QuotaHeaders quotas) {
        return of(context, errors, quotas, RequestAuthoriser.bearer());
    }

    /**
     * A way to a network. Makes no call and starts no thread.
     *
     * @param context what the adapter was given
     * @param errors what the network's errors mean
     * @param quotas what its headers say of quotas
     * @param authoriser how requests say on whose behalf they are made
     * @return the client
     */
    public static NetworkClient of(
            AdapterContext context, ErrorMapper errors, QuotaHeaders quotas, RequestAuthoriser authoriser) {
        return new NetworkClient(new Dialect(context, errors, quotas, authoriser));
    }

    /**
     * Makes a call. Without a deadline of the caller's, the host's call time-out bounds it with all its repetitions.
     *
     * @param call the call
     * @param <T> what is made of the answer
     * @return what its reader made of the answer
     * @throws SmmException when it failed; the advice says what is certain
     * @throws IllegalStateException when the {@code Smm} is closed
     */
    public <T> T call(ApiCall<T> call) {
        return pipeline.call(call);
    }

    /**
     * Looks at where a server lies that somebody else named, before a connection is tied to it: its name is looked up, and nothing
     * is sent.
     *
     * @param server the server
     * @param guard says where it may lie
     * @return why it is refused; empty when it is not, and when its name leads nowhere now
     */
    public Optional<String> refusal(HttpUrl server, HostGuard guard) {
        return pipeline.refusal(server, guard);
    }
}
