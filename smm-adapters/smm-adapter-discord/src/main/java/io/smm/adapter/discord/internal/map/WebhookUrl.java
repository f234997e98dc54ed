package io.smm.adapter.discord.internal.map;

import io.smm.account.Secret;
import io.smm.account.WebhookAddress;
import io.smm.error.InvalidInputException;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the address of an incoming webhook is made of. Addresses copied from the client have no version; all are called at the
 * version that the adapter knows.
 *
 * @param id the webhook's id
 * @param token its secret
 * @param server scheme, host and port
 */
public record WebhookUrl(String id, Secret token, URI server) {

    private static final Pattern PATH =
            Pattern.compile("/api(?:/v\\d{1,2})?/webhooks/([1-9][0-9]{0,19})/([A-Za-z0-9_-]+)/?");

    /**
     * Takes an address apart.
     *
     * @param address the address; in no message of an error
     * @return its parts
     * @throws InvalidInputException when it is no address of an incoming webhook
     */
    public static WebhookUrl of(WebhookAddress address) {
        URI whole = URI.create(address.address().reveal());
        Matcher path = PATH.matcher(Optional.ofNullable(whole.getRawPath()).orElse(""));
        if (!path.matches() || whole.getRawQuery() != null || whole.getRawFragment() != null) {
            throw InvalidInputException.of(
                    "WebhookAddress",
                    "address",
                    "must be https://discord.com/api/webhooks/{id}/{token} and nothing behind it; the thread of a post is its"
                            + " destination");
        }
        return new WebhookUrl(path.group(1), Secret.of(path.group(2)), address.endpoint());
    }
}
