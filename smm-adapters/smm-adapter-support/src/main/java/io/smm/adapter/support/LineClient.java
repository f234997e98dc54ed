package io.smm.adapter.support;

import io.smm.adapter.support.stream.FrameLine;
import io.smm.error.SmmException;
import io.smm.spi.AdapterContext;

/**
 * One adapter's way to the lines of its network, over the same engine as its calls. Opening passes all that a call passes: token,
 * breaker, quota, the account's place among its calls; it is bounded by the host's call time-out, means by its refusals what calls
 * mean by them, and is told to the observer; an expired token is renewed once. What is open holds no place, and stays open until it
 * is closed, breaks, or the {@code Smm} is closed; it is not opened again here. Thread-safe.
 *
 * <p>Each line is read by one thread of the engine, from opening to end; a thousand lines at most.
 */
public final class LineClient {

    private final CallPipeline pipeline;
    private final Lines lines;

    private LineClient(Dialect dialect) {
        pipeline = new CallPipeline(dialect);
        lines = dialect.context().shared(Lines.class, Lines::new);
    }

    /**
     * A way to the lines of a network whose tokens are borne alone. Makes no call and starts no thread.
     *
     * @param context what the adapter was given
     * @param errors what the network's errors mean
     * @param quotas what its headers say of quotas
     * @return the client
     */
    public static LineClient of(AdapterContext context, ErrorMapper errors, QuotaHeaders quotas) {
        return of(context, errors, quotas, RequestAuthoriser.bearer());
    }

    /**
     * A way to a network's lines. Makes no call and starts no thread.
     *
     * @param context what the adapter was given
     * @param errors what the network's errors mean
     * @param quotas what its headers say of quotas
     * @param authoriser how requests say on whose behalf they are made
     * @return the client
     */
    public static LineClient of(
            AdapterContext context, ErrorMapper errors, QuotaHeaders quotas, RequestAuthoriser authoriser) {
        return new LineClient(new Dialect(context, errors, quotas, authoriser));
    }

    /**
     * Opens a line, and waits until the network has said yes.
     *
     * @param call the line
     * @return the open line, to be closed by the caller
     * @throws SmmException when it cannot be opened
     * @throws IllegalStateException when the {@code Smm} is closed
     */
    public FrameLine open(LineCall call) {
        return pipeline.open(call, lines);
    }
}
