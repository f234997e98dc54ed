package io.smm.spi;

import io.smm.error.InvalidInputException;
import io.smm.error.MediaRejectedException;
import io.smm.error.NetworkDownException;
import io.smm.error.NotFoundException;
import io.smm.post.MediaSource;
import java.net.URI;

/**
 * Gets the bytes of media that lie at an address only, for networks that take bytes and fetch nothing. The engine
 * asks the one of the {@code Smm}, if there is one, when such a post is published; else preflight blocks it. The address may have
 * been chosen by a stranger: an implementation must not let it lead to the host's own machines. The SDK's is {@code io.smm.adapter.support.fetch.SafeFetch}. Thread-safe.
 */
@FunctionalInterface
public interface MediaFetcher {

    /**
     * Looks at what lies at an address. Makes a call; each opening of the source makes another.
     *
     * @param address the absolute http or https address
     * @return a repeatable source of known size whose bytes are streamed from there
     * @throws InvalidInputException when it is no address that may be asked for
     * @throws MediaRejectedException when it may not be fetched, or is too large
     * @throws NotFoundException when there is nothing
     * @throws NetworkDownException when it cannot be reached now
     */
    MediaSource fetch(URI address);
}
