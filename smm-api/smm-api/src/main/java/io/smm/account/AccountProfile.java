package io.smm.account;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * Who an account is, as the network says now.
 *
 * @param account the account, with its present handle
 * @param displayName the name that it shows beside the handle; empty when it has none
 * @param page the account's public page; empty when the network has none or does not say
 */
public record AccountProfile(AccountRef account, Optional<String> displayName, Optional<URI> page) {

    /**
     * Checks that no component is null.
     *
     * @param account the account, with its present handle
     * @param displayName the name that it shows beside the handle
     * @param page the account's public page
     */
    public AccountProfile {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(displayName, "displayName");
        Objects.requireNonNull(page, "page");
    }
}
