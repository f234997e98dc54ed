package io.smm.metrics;

import io.smm.account.AccountRef;
import io.smm.account.AppId;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.post.Delivery;
import io.smm.post.DeliveryId;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.Publication;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Deliveries to the account of the tests: {@code published(post, "2026-03-02T10:00:00Z", "1")}. */
public final class Deliveries {

    public static final AccountRef ACCOUNT = AccountRef.of(Posts.NETWORK, "bakery-1", "bakery");

    private Deliveries() {}

    /** A delivery whose publications, one a part, have these ids. */
    public static Delivery published(Post post, String at, String... ids) {
        return published(ACCOUNT, post, at, ids);
    }

    public static Delivery published(AccountRef account, Post post, String at, String... ids) {
        List<Outcome> outcomes = Stream.of(ids)
                .<Outcome>map(id -> new Outcome.Published(Publication.builder(Posts.ref(id), account, Instant.parse(at))
                        .build()))
                .toList();
        return delivery(account, post, at, String.join("+", ids), outcomes);
    }

    /** A delivery that nobody attempted yet. */
    public static Delivery waiting(Post post, String at) {
        return delivery(ACCOUNT, post, at, "waiting", List.of());
    }

    private static Delivery delivery(AccountRef account, Post post, String at, String id, List<Outcome> outcomes) {
        Connection connection =
                Connection.of(new TenantId("tenant"), new AppId("app"), URI.create("https://network.example"), account);
        return Delivery.of(new DeliveryId("d-" + id), connection, post, Instant.parse(at), outcomes);
    }
}
