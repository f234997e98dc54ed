package io.smm.adapter.memory;

import io.smm.account.AccountRef;
import io.smm.account.AppId;
import io.smm.account.AppRegistration;
import io.smm.account.AppRegistrationKey;
import io.smm.account.Destination;
import io.smm.account.DestinationKind;
import io.smm.account.DestinationProfile;
import io.smm.account.TenantId;
import io.smm.testkit.tck.ContractConsent;
import io.smm.testkit.tck.ContractPlaces;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The owner of the contract's account: before the consent page, and making places below it. */
final class AccountHands implements ContractConsent, ContractPlaces {

    private static final List<Destination> BOARDS = List.of(board("bread"), board("cakes"), board("pies"));
    private static final List<Destination> SECTIONS = List.of(section("rye"), section("wheat"));

    private final MemoryNetwork network;
    private final String handle;
    private final String somebody;
    private Optional<AppRegistration> app = Optional.empty();

    AccountHands(MemoryNetwork network, String handle, String somebody) {
        this.network = network;
        this.handle = handle;
        this.somebody = somebody;
        SECTIONS.forEach(section -> network.destinations()
                .put(handle, DestinationProfile.open(section).within(BOARDS.get(0))));
        BOARDS.forEach(board -> network.destinations().put(handle, DestinationProfile.open(board)));
    }

    @Override
    public AppRegistration app() {
        if (app.isEmpty()) {
            app = Optional.of(network.signIns()
                    .newApp(
                            new AppRegistrationKey(
                                    new TenantId("tenant-1"),
                                    new AppId("app-1"),
                                    network.network(),
                                    network.endpoint()),
                            URI.create("https://app.example/back")));
        }
        return app.get();
    }

    @Override
    public URI allow(URI authorisationAddress) {
        return network.signIns().allow(authorisationAddress, handle);
    }

    @Override
    public URI deny(URI authorisationAddress) {
        return network.signIns().deny(authorisationAddress);
    }

    @Override
    public void takeBack() {
        network.signIns().endSessions(handle);
    }

    @Override
    public List<Destination> places() {
        return BOARDS;
    }

    @Override
    public List<Destination> within(Destination place) {
        return place.equals(BOARDS.get(0)) ? SECTIONS : List.of();
    }

    /** Whoever writes joins. */
    AccountRef somebody() {
        return network.post(network.write(somebody, "I am here.")).orElseThrow().author();
    }

    private static Destination board(String name) {
        return new Destination(DestinationKind.BOARD, "board-" + name, Optional.of(name));
    }

    private static Destination section(String name) {
        return new Destination(DestinationKind.BOARD_SECTION, "section-" + name, Optional.of(name));
    }
}
