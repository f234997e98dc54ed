package io.smm.listening;

import io.smm.error.InvalidInputException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request that came in at the host's address, as it came: the body in its raw bytes, because a signature is over bytes.
 * Immutable.
 */
public final class WebhookRequest {

    /** The largest body, in bytes. */
    public static final int MOST_BYTES = 4 * 1024 * 1024;

    private final boolean delivery;
    private final Map<String, String> query;
    private final Map<String, String> headers;
    private final byte[] body;

    private WebhookRequest(boolean delivery, Map<String, String> query, Map<String, String> headers, byte[] body) {
        this.delivery = delivery;
        this.query = Map.copyOf(query);
        Map<String, String> lower = new TreeMap<>();
        headers.forEach(
                (name, value) -> lower.putIfAbsent(name.toLowerCase(Locale.ROOT), Objects.requireNonNull(value)));
        this.headers = Map.copyOf(lower);
        this.body = body.clone();
        if (body.length > MOST_BYTES) {
            throw InvalidInputException.of(
                    "WebhookRequest", "body", "must have at most " + MOST_BYTES + " bytes, has " + body.length);
        }
    }

    /**
     * A delivery: {@code POST}.
     *
     * @param headers the headers, in any case of letters; of one that came twice, the first
     * @param body the raw body
     * @return the request
     */
    public static WebhookRequest post(Map<String, String> headers, byte[] body) {
        return new WebhookRequest(true, Map.of(), headers, body);
    }

    /**
     * A check of the address: {@code GET}.
     *
     * @param query the query parameters, decoded
     * @return the request
     */
    public static WebhookRequest get(Map<String, String> query) {
        return new WebhookRequest(false, query, Map.of(), new byte[0]);
    }

    /** {@return whether it brings events; else it checks the address} */
    public boolean isDelivery() {
        return delivery;
    }

    /**
     * Looks a header up.
     *
     * @param name its name, in any case of letters
     * @return its value; empty when it did not come
     */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /**
     * Looks a query parameter up.
     *
     * @param name its name
     * @return its value; empty when it did not come
     */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /** {@return a copy of the raw body} */
    public byte[] body() {
        return body.clone();
    }

    /** {@return what came, without its values: they may hold secrets} */
    @Override
    public String toString() {
        return "WebhookRequest[" + (delivery ? "POST" : "GET") + ", headers " + headers.keySet() + ", " + body.length
                + " bytes]";
    }
}
