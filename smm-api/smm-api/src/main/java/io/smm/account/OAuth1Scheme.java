package io.smm.account;

import io.smm.error.Faults;
import java.time.LocalDate;
import java.util.Objects;

/**
 * OAuth 1.0a in three steps (RFC 5849), each request signed with HMAC-SHA1: a temporary token is asked for, its owner allows it,
 * it is changed for a token that has no end. The SDK itself begins sign-ins of OAuth 2 alone; a host connects here with the {@link
 * OAuth1Token} that the network's portal shows or that a flow of its own gave.
 *
 * @param name the method's name among those of its network
 * @param requestToken where the temporary token comes from
 * @param authorise where the account's owner allows it
 * @param accessToken where it is changed for the lasting one
 * @param source where the facts come from
 * @param asOf when they were last checked
 */
public record OAuth1Scheme(
        String name,
        AddressTemplate requestToken,
        AddressTemplate authorise,
        AddressTemplate accessToken,
        String source,
        LocalDate asOf)
        implements SignInMethod {

    /**
     * Checks the name and the source.
     *
     * @param name the method's name among those of its network
     * @param requestToken where the temporary token comes from
     * @param authorise where the account's owner allows it
     * @param accessToken where it is changed for the lasting one
     * @param source where the facts come from
     * @param asOf when they were last checked
     */
    public OAuth1Scheme {
        Objects.requireNonNull(requestToken, "requestToken");
        Objects.requireNonNull(authorise, "authorise");
        Objects.requireNonNull(accessToken, "accessToken");
        Objects.requireNonNull(asOf, "asOf");
        Faults.of("OAuth1Scheme " + name)
                .check(SignInMethod.isName(name), "name", "must be one to forty of a-z 0-9 -, beginning with a letter")
                .check(!source.isBlank(), "source", "must not be blank")
                .raise();
    }

    /** {@return that nothing is renewed: these tokens have no end} */
    @Override
    public RefreshRule refresh() {
        return RefreshRule.of(RefreshRule.Behaviour.NONE);
    }
}
