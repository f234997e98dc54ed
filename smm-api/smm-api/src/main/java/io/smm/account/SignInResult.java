package io.smm.account;

import io.smm.error.InvalidInputException;
import java.util.List;
import java.util.Optional;

/**
 * What a sign-in gave: the accounts behind the login. None is connected yet; {@link Accounts#connect(AccountChoice)} connects one.
 *
 * @param choices the accounts, in the network's order; at least one
 */
public record SignInResult(List<AccountChoice> choices) {

    /**
     * Checks that there is one at least.
     *
     * @param choices the accounts, in the network's order
     */
    public SignInResult {
        choices = List.copyOf(choices);
        if (choices.isEmpty()) {
            throw InvalidInputException.of("SignInResult", "choices", "must hold at least one");
        }
    }

    /**
     * The account of a login that has one.
     *
     * @return the only choice
     * @throws InvalidInputException when there are several: somebody must choose
     */
    public AccountChoice only() {
        if (choices.size() > 1) {
            throw InvalidInputException.of(
                    "SignInResult", "choices", "holds " + choices.size() + " accounts: let the owner choose one");
        }
        return choices.get(0);
    }

    /**
     * Finds an account by its handle.
     *
     * @param handle the handle, without {@code @}
     * @return the choice; empty when none has that handle
     */
    public Optional<AccountChoice> withHandle(String handle) {
        return choices.stream()
                .filter(choice -> choice.profile().account().handle().equals(Optional.of(handle)))
                .findFirst();
    }
}
