package io.smm.adapter.memory.broken;

import io.smm.Capabilities;
import io.smm.Capability;
import io.smm.CapabilityStatement;
import io.smm.account.Connection;
import io.smm.spi.NetworkAdapter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Tells an account that it may do what the network cannot do at all. */
final class PromisesMoreThanItsNetwork extends BrokenAdapter {

    PromisesMoreThanItsNetwork(NetworkAdapter good) {
        super(good);
    }

    @Override
    public Capabilities capabilities(Connection connection) {
        List<CapabilityStatement> statements =
                new ArrayList<>(super.capabilities(connection).declared());
        statements.removeIf(statement -> statement.capability() == Capability.RECUR_ON_NETWORK);
        statements.add(CapabilityStatement.yes(Capability.RECUR_ON_NETWORK, "", "wishful", LocalDate.EPOCH));
        return Capabilities.of(connection.network(), statements);
    }
}
