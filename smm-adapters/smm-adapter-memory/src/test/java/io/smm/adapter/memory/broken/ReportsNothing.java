package io.smm.adapter.memory.broken;

import io.smm.Network;
import io.smm.SmmObserver;
import io.smm.account.AppRegistration;
import io.smm.account.Connection;
import io.smm.spi.AdapterContext;
import io.smm.spi.AdapterFactory;
import io.smm.spi.CallScope;
import io.smm.spi.HttpOptions;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.QuotaCharge;
import io.smm.spi.QuotaGate;
import io.smm.spi.QuotaObservation;
import io.smm.spi.QuotaPermit;
import io.smm.spi.Sleeper;
import io.smm.spi.TokenSource;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The surroundings of an adapter that does not tell the ledger what answers say of quotas. */
final class ReportsNothing implements AdapterContext {

    private final AdapterContext good;

    ReportsNothing(AdapterContext good) {
        this.good = good;
    }

    static AdapterFactory factory(AdapterFactory good) {
        return new AdapterFactory() {
            @Override
            public Network network() {
                return good.network();
            }

            @Override
            public NetworkAdapter create(AdapterContext context) {
                return good.create(new ReportsNothing(context));
            }
        };
    }

    @Override
    public QuotaGate quota() {
        return new QuotaGate() {
            @Override
            public QuotaPermit acquire(CallScope scope, List<QuotaCharge> charges) {
                return good.quota().acquire(scope, charges);
            }

            @Override
            public void report(CallScope scope, QuotaObservation observation) {
                // This is the fault.
            }
        };
    }

    @Override
    public Clock clock() {
        return good.clock();
    }

    @Override
    public Sleeper sleeper() {
        return good.sleeper();
    }

    @Override
    public TokenSource tokens() {
        return good.tokens();
    }

    @Override
    public Optional<AppRegistration> app(Connection connection) {
        return good.app(connection);
    }

    @Override
    public HttpOptions http() {
        return good.http();
    }

    @Override
    public SmmObserver observer() {
        return good.observer();
    }

    @Override
    public <T extends AutoCloseable> T shared(Class<T> type, Supplier<? extends T> supplier) {
        return good.shared(type, supplier);
    }
}
