package io.smm.adapter.support.fetch;

import io.smm.adapter.support.HostGuard;
import io.smm.adapter.support.HttpEngine;
import io.smm.error.ErrorDetails;
import io.smm.error.Fault;
import io.smm.error.InvalidInputException;
import io.smm.error.MediaRejectedException;
import io.smm.error.NetworkDownException;
import io.smm.error.NotFoundException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.post.MediaSource;
import io.smm.spi.AdapterContext;
import io.smm.spi.HttpOptions;
import io.smm.spi.MediaFetcher;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Fetches what lies at a public address that somebody else chose. Refuses whatever is not an address of the public internet, by
 * IANA's registries of special-purpose addresses: in the address itself, after each redirect, in each answer of the name service
 * (one bad answer is enough), and at each connection before anything is sent; the connection goes to the very addresses that were
 * looked at. Only http and https, on ports 80 and 443, never from https down to http; no name or password, no cookie, no
 * authorisation. Bounds: {@link FetchRules}. Through a proxy nothing is fetched unless the rules say that it guards.
 *
 * <p>Thread-safe; has connections of its own, shared with nobody.
 */
public final class SafeFetch implements MediaFetcher, AutoCloseable {

    private static final RetryAdvice OTHER_ADDRESS = RetryAdvice.afterAction("give another address, or the bytes");

    private final Door door;
    private final FetchRules rules;
    private final AddressGuard guard;

    private SafeFetch(OkHttpClient client, String userAgent, FetchRules rules, AddressGuard guard) {
        this.rules = rules;
        this.guard = guard;
        door = new Door(client, rules, guard, userAgent);
    }

    /**
     * For a host, which fetches with it itself or shares it by {@code SmmBuilder.share(SafeFetch.class, …)}.
     *
     * @param options the host's wishes for HTTP
     * @param rules how far it goes
     * @return the fetcher; the host closes it
     */
    public static SafeFetch create(HttpOptions options, FetchRules rules) {
        return create(options, rules, AddressGuard.publicOnly());
    }

    /**
     * For an adapter: the one that the host shared, else one with the default rules.
     *
     * @param context the adapter's context
     * @return the fetcher; closed with the {@code Smm}
     */
    public static SafeFetch of(AdapterContext context) {
        HttpEngine engine = HttpEngine.of(context);
        return context.shared(
                SafeFetch.class,
                () -> new SafeFetch(
                        engine.forStrangers(context.http()),
                        context.http().userAgent(),
                        FetchRules.defaults(),
                        AddressGuard.publicOnly()));
    }

    static SafeFetch create(HttpOptions options, FetchRules rules, AddressGuard guard) {
        OkHttpClient client = HttpEngine.using(new OkHttpClient()).forStrangers(options);
        return new SafeFetch(client, options.userAgent(), Objects.requireNonNull(rules, "rules"), guard);
    }

    /**
     * For calls of an adapter to servers that strangers chose: the same addresses are refused, and the same hosts exempt.
     *
     * @return the guard
     */
    public HostGuard hosts() {
        return (host, address) -> rules.isExempt(host) ? Optional.empty() : guard.refusal(address);
    }

    @Override
    public MediaSource fetch(URI address) {
        return look(address).source();
    }

    /**
     * Looks at what lies at an address: one call, of whose answer the head is read. Each opening of the source is another, from
     * where reading begins; a server that answers a range with anything but that range is refused then.
     *
     * @param address the absolute address
     * @return its bytes and its type; as large as the server says
     * @throws InvalidInputException when it is no address that may be asked for
     * @throws MediaRejectedException when it leads where it may not, is too large or of an unknown size, or of a wrong type
     * @throws NotFoundException when there is nothing
     * @throws NetworkDownException when its server cannot be reached now
     */
    public Fetched look(URI address) {
        HttpUrl url = require(address);
        try (Response response = door.open(url, 0)) {
            Head head = headOf(response);
            if (head.size() == Head.UNKNOWN) {
                throw new Refused("its server does not say how large it is");
            }
            // Without its query, which may hold a signature.
            MediaSource bytes = MediaSource.ofStream(
                    url.host() + url.encodedPath(), head.size(), () -> new FetchedStream(door, url, head));
            return new Fetched(bytes.alsoAt(address), head.mediaType());
        } catch (IOException trouble) {
            throw error(url, trouble);
        }
    }

    /**
     * Fetches something small at once, such as the picture of a link card: one call, held in memory.
     *
     * @param address the absolute address
     * @param mostBytes how many bytes it may have; at least 1
     * @return its bytes and its type
     * @throws InvalidInputException when it is no address that may be asked for
     * @throws MediaRejectedException when it leads where it may not, is empty or too large, or of a wrong type
     * @throws NotFoundException when there is nothing
     * @throws NetworkDownException when its server cannot be reached now
     */
    public Fetched fetchSmall(URI address, int mostBytes) {
        HttpUrl url = require(address);
        try (Response response = door.open(url, 0)) {
            Head head = headOf(response);
            InputStream body = response.body().byteStream();
            byte[] bytes = head.size() > mostBytes ? new byte[0] : body.readNBytes(mostBytes);
            if (head.size() > mostBytes || body.read() >= 0) {
                throw new Refused("it has more than " + mostBytes + " bytes");
            }
            if (bytes.length == 0) {
                throw new Refused("it is empty");
            }
            return new Fetched(MediaSource.ofBytes(bytes).alsoAt(address), head.mediaType());
        } catch (IOException trouble) {
            throw error(url, trouble);
        }
    }

    /** Ends running fetches and connections. */
    @Override
    public void close() {
        door.close();
    }

    private HttpUrl require(URI address) {
        HttpUrl url = HttpUrl.get(address);
        if (url == null) {
            throw InvalidInputException.of("Address", "address", "must be an absolute http or https address");
        }
        List<Fault> faults = door.faults(url);
        if (!faults.isEmpty()) {
            throw new InvalidInputException("Address", faults);
        }
        return url;
    }

    private Head headOf(Response response) throws IOException {
        if (response.code() != 200) {
            throw new Answered(response.code());
        }
        Head head = Head.of(response);
        if (!rules.allowsType(head.mediaType())) {
            throw new Refused(
                    "its server says that it is " + (head.mediaType().isEmpty() ? "nothing" : head.mediaType())
                            + ", allowed: " + rules.types().stream().sorted().toList());
        }
        if (head.size() == 0 || head.size() > rules.mostBytes()) {
            throw new Refused("it has " + head.size() + " bytes, allowed: 1 to " + rules.mostBytes());
        }
        return head;
    }

    private static SmmException error(HttpUrl url, IOException trouble) {
        if (trouble instanceof Refused) {
            return new MediaRejectedException(details(url, String.valueOf(trouble.getMessage()), OTHER_ADDRESS));
        }
        if (trouble instanceof Answered answered) {
            String what = "its server answered " + answered.status;
            return switch (answered.status) {
                case 404, 410 -> new NotFoundException(details(url, what, OTHER_ADDRESS));
                case 408, 429, 500, 502, 503, 504 ->
                    new NetworkDownException(details(url, what, RetryAdvice.sameCall()));
                default -> new MediaRejectedException(details(url, what, OTHER_ADDRESS));
            };
        }
        return new NetworkDownException(details(
                url,
                Thread.currentThread().isInterrupted()
                        ? "the thread was interrupted"
                        : trouble.getClass().getSimpleName(),
                RetryAdvice.sameCall()));
    }

    private static ErrorDetails details(HttpUrl url, String what, RetryAdvice advice) {
        return ErrorDetails.of("what lies at host " + url.host() + " is not fetched: " + what, advice)
                .operation("fetch")
                .build();
    }

    /** A status that is no success. */
    private static final class Answered extends IOException {
        private static final long serialVersionUID = 1L;

        private final int status;

        Answered(int status) {
            super("status " + status);
            this.status = status;
        }
    }
}
