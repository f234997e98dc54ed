package io.smm.core;

import io.smm.account.AppRegistration;
import io.smm.account.AppRegistrationKey;
import io.smm.spi.AppRegistrationStore;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Keeps app registrations in memory, lost with the process. Thread-safe. */
public final class InMemoryAppRegistrationStore implements AppRegistrationStore {

    private final ConcurrentMap<AppRegistrationKey, AppRegistration> apps = new ConcurrentHashMap<>();

    /** Makes an empty store. */
    public InMemoryAppRegistrationStore() {}

    @Override
    public Optional<AppRegistration> find(AppRegistrationKey key) {
        return Optional.ofNullable(apps.get(key));
    }

    @Override
    public void put(AppRegistration registration) {
        apps.put(registration.key(), registration);
    }

    @Override
    public AppRegistration putIfAbsent(AppRegistration registration) {
        AppRegistration standing = apps.putIfAbsent(registration.key(), registration);
        return standing != null ? standing : registration;
    }

    @Override
    public void remove(AppRegistrationKey key) {
        apps.remove(key);
    }
}
