package io.smm.post;

import java.util.List;

/**
 * What preflight found for a post, account by account.
 *
 * @param accounts one entry an account, in the order asked; unmodifiable
 */
public record PreflightReport(List<AccountPreflight> accounts) {

    /**
     * Copies the list.
     *
     * @param accounts one entry an account, in the order asked
     */
    public PreflightReport {
        accounts = List.copyOf(accounts);
    }

    /** {@return whether nothing blocks publishing to any of the accounts} */
    public boolean passes() {
        return accounts.stream().allMatch(AccountPreflight::passes);
    }
}
