package io.smm.core.internal;

import io.smm.SmmObserver;
import io.smm.account.AppRegistration;
import io.smm.account.AppRegistrationKey;
import io.smm.account.Connection;
import io.smm.spi.AdapterContext;
import io.smm.spi.AppRegistrationStore;
import io.smm.spi.HttpOptions;
import io.smm.spi.QuotaGate;
import io.smm.spi.Sleeper;
import io.smm.spi.TokenSource;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** What core gives to adapters. */
record DefaultContext(
        Clock clock,
        Sleeper sleeper,
        TokenSource tokens,
        AppRegistrationStore apps,
        QuotaGate quota,
        HttpOptions http,
        SmmObserver observer,
        SharedThings things)
        implements AdapterContext {

    @Override
    public Optional<AppRegistration> app(Connection connection) {
        return apps.find(AppRegistrationKey.of(connection));
    }

    @Override
    public <T extends AutoCloseable> T shared(Class<T> type, Supplier<? extends T> supplier) {
        return things.get(type, supplier);
    }
}
