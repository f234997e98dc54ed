package io.smm.example.publisher.network;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.account.AppId;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.spi.AdapterContext;
import io.smm.spi.AdapterFactory;
import io.smm.spi.NetworkAdapter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** A network of texts in one file, a line each, that any number of processes may publish on. Nobody signs in. */
public final class NoticeBoard implements AdapterFactory {

    /** Its name. */
    public static final Network NETWORK = new Network("notice-board");

    private static final URI ENDPOINT = URI.create("https://notice-board.invalid");
    private static final AppId APP = new AppId("publisher");

    private final Path file;
    private final String node;
    private final Duration takes;

    /**
     * A board.
     *
     * @param file where it lies; made at the first post
     * @param node who publishes, which stands beside each post
     * @param takes how long the network takes to answer, after the post has appeared
     */
    public NoticeBoard(Path file, String node, Duration takes) {
        this.file = file;
        this.node = node;
        this.takes = takes;
    }

    /**
     * An account on the board; each name is one.
     *
     * @param tenant whose it is
     * @param name its name
     * @return the account
     */
    public static Connection account(TenantId tenant, String name) {
        return Connection.of(tenant, APP, ENDPOINT, AccountRef.of(NETWORK, name, name));
    }

    @Override
    public Network network() {
        return NETWORK;
    }

    @Override
    public NetworkAdapter create(AdapterContext context) {
        return new BoardAdapter(new BoardPublisher(new BoardFile(file), node, takes, context));
    }
}
