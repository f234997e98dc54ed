package io.smm.spi;

import io.smm.account.AppRegistration;
import io.smm.account.AppRegistrationKey;
import java.util.Optional;

/** Keeps the app registrations of all tenants. Thread-safe; durable implementations encrypt the client secrets. */
public interface AppRegistrationStore {

    /**
     * Looks a registration up.
     *
     * @param key for whom, which app, where
     * @return the registration; empty when there is none
     */
    Optional<AppRegistration> find(AppRegistrationKey key);

    /**
     * Stores a registration, whatever was there: a new client secret replaces the old one.
     *
     * @param registration the registration
     */
    void put(AppRegistration registration);

    /**
     * Stores a registration unless there is one, so that of many who register at an instance at once all use one app.
     *
     * @param registration the registration
     * @return the one that stands now
     */
    AppRegistration putIfAbsent(AppRegistration registration);

    /**
     * Forgets a registration. Doing it twice is the same as doing it once.
     *
     * @param key for whom, which app, where
     */
    void remove(AppRegistrationKey key);
}
