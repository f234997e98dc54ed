package io.smm.account;

import io.smm.error.InvalidInputException;
import java.net.URI;
import java.util.Objects;

/**
 * An address of a network that may depend on the server of the account: {@code {endpoint}} stands for that server's base address,
 * as in {@code {endpoint}/oauth/token}.
 *
 * @param text the address; https (http and memory for local and simulated servers), or beginning with {@code {endpoint}}
 */
public record AddressTemplate(String text) {

    private static final String ENDPOINT = "{endpoint}";

    /**
     * Checks that the address is absolute.
     *
     * @param text the address
     */
    public AddressTemplate {
        Objects.requireNonNull(text, "text");
        if (!text.matches("(\\{endpoint}|(https?|memory)://[^/{}]+)(/[^{}\\s]*)?")) {
            throw InvalidInputException.of(
                    "AddressTemplate", "text", "must be an absolute address or begin with " + ENDPOINT);
        }
    }

    /**
     * The address at one server.
     *
     * @param endpoint the server's base address
     * @return the address with the server filled in
     */
    public URI at(URI endpoint) {
        return URI.create(text.replace(
                ENDPOINT, Endpoint.normalised("AddressTemplate", endpoint).toString()));
    }

    /** {@return whether each server has an address of its own} */
    public boolean perEndpoint() {
        return text.startsWith(ENDPOINT);
    }

    @Override
    public String toString() {
        return text;
    }
}
