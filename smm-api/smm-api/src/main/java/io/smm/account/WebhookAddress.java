package io.smm.account;

import io.smm.error.InvalidInputException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;

/**
 * An incoming webhook, as Discord has it: an address to which posts are sent and that is itself the secret. So it is kept as a
 * {@link Secret} from the first moment and shows nowhere; the connection's endpoint is the server alone.
 *
 * @param address the whole address, as the network shows it
 */
public record WebhookAddress(Secret address) implements Credentials {

    /**
     * Checks that it is an address, without naming it.
     *
     * @param address the whole address, as the network shows it
     */
    public WebhookAddress {
        Objects.requireNonNull(address, "address");
        if (!isAbsolute(address.reveal())) {
            throw InvalidInputException.of(
                    "WebhookAddress", "address", "must be an absolute https, http or memory address");
        }
    }

    /**
     * Wraps an address.
     *
     * @param address the whole address, as the network shows it
     * @return the credential
     */
    public static WebhookAddress of(String address) {
        return new WebhookAddress(Secret.of(address));
    }

    /** {@return the server that the address leads to, without path and query: the endpoint to connect at} */
    public URI endpoint() {
        URI whole = URI.create(address.reveal());
        return Endpoint.normalised("WebhookAddress", URI.create(whole.getScheme() + "://" + whole.getRawAuthority()));
    }

    @Override
    public GivenCredentials.Kind kind() {
        return GivenCredentials.Kind.WEBHOOK_ADDRESS;
    }

    private static boolean isAbsolute(String text) {
        try {
            URI address = new URI(text);
            return Endpoint.serves(address.getScheme())
                    && address.getHost() != null
                    && address.getRawUserInfo() == null;
        } catch (URISyntaxException unreadable) {
            return false; // and not the cause: its message would show the secret
        }
    }
}
