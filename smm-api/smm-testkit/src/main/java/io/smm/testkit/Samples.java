package io.smm.testkit;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.account.AppId;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.post.Delivery;
import io.smm.post.DeliveryId;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.PostRef;
import io.smm.post.Publication;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Small values to begin a test with, where only their being there matters. */
public final class Samples {

    /** The tenant of all samples. */
    public static final TenantId TENANT = new TenantId("sample-tenant");

    /** The app registration of all samples. */
    public static final AppId APP = new AppId("sample-app");

    /** The moment at which all samples happen. */
    public static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private Samples() {}

    /**
     * A connection that no server knows.
     *
     * @param network its network
     * @return the connection, with the account {@code sample}
     */
    public static Connection connection(Network network) {
        return connection(network, "sample");
    }

    /**
     * A connection that no server knows.
     *
     * @param network its network
     * @param handle the account's handle; its id is {@code id-of-<handle>}
     * @return the connection
     */
    public static Connection connection(Network network, String handle) {
        AccountRef account = AccountRef.of(network, "id-of-" + handle, handle);
        return Connection.of(TENANT, APP, URI.create("https://" + network.id() + ".example"), account);
    }

    /**
     * A delivery of which nothing was attempted yet.
     *
     * @param id its id
     * @param connection the account
     * @param post the post
     * @return the delivery
     */
    public static Delivery delivery(String id, Connection connection, Post post) {
        return Delivery.of(new DeliveryId(id), connection, post, NOON, List.of());
    }

    /**
     * An outcome of a part that stands on the network.
     *
     * @param connection the account
     * @param nativeId the id that the network gave
     * @return the outcome
     */
    public static Outcome.Published published(Connection connection, String nativeId) {
        PostRef ref = PostRef.of(connection.network(), nativeId);
        return new Outcome.Published(
                Publication.builder(ref, connection.account(), NOON).build());
    }
}
