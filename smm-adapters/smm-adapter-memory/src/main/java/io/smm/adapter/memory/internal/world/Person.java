package io.smm.adapter.memory.internal.world;

import io.smm.account.AccountRef;
import io.smm.account.Secret;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Somebody on the network. Guarded by the world's lock. */
final class Person {

    private final AccountRef account;
    private final Optional<Secret> password;
    private final Set<String> followers = new LinkedHashSet<>();

    Person(AccountRef account, Optional<Secret> password) {
        this.account = account;
        this.password = password;
    }

    AccountRef account() {
        return account;
    }

    String id() {
        return account.id();
    }

    String handle() {
        return account.handle().orElseThrow();
    }

    /** Somebody without a password only ever acts from outside the SDK. */
    boolean opensWith(Secret given) {
        return password.filter(given::equals).isPresent();
    }

    boolean hasPassword() {
        return password.isPresent();
    }

    /** The handles of those who follow. */
    Set<String> followers() {
        return followers;
    }
}
