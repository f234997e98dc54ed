package io.smm.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.account.AppId;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.error.ContentRejectedException;
import io.smm.error.ErrorDetails;
import io.smm.error.RetryAdvice;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private static final AccountRef ACCOUNT = AccountRef.of(Network.X, "1", "acme");
    private static final Outcome PUBLISHED =
            new Outcome.Published(Publication.builder(PostRef.of(Network.X, "10"), ACCOUNT, Instant.EPOCH)
                    .build());
    private static final Outcome REJECTED = new Outcome.Rejected(new ContentRejectedException(
            ErrorDetails.of("no", RetryAdvice.never()).build()));
    private static final Outcome UNKNOWN = new Outcome.Unknown(Instant.EPOCH, "no answer", Optional.empty());

    private static DeliveryState state(Outcome... outcomes) {
        Post thread = Post.builder(PostText.of("1"))
                .then(PostPart.of(PostText.of("2")))
                .build();
        Connection connection =
                Connection.of(new TenantId("acme"), new AppId("app"), URI.create("https://x.example"), ACCOUNT);
        return Delivery.of(new DeliveryId("d"), connection, thread, Instant.EPOCH, List.of(outcomes))
                .state();
    }

    @Test
    void theStateFollowsFromTheOutcomesOfTheParts() {
        assertThat(state()).isEqualTo(DeliveryState.PUBLISHING);
        assertThat(state(PUBLISHED)).isEqualTo(DeliveryState.PUBLISHING);
        assertThat(state(PUBLISHED, PUBLISHED)).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(state(REJECTED)).isEqualTo(DeliveryState.REJECTED);
        assertThat(state(PUBLISHED, REJECTED)).isEqualTo(DeliveryState.PARTLY_PUBLISHED);
        assertThat(state(UNKNOWN)).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(state(PUBLISHED, UNKNOWN)).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(state(new Outcome.Pending(Instant.EPOCH, "video"))).isEqualTo(DeliveryState.PENDING);
        assertThat(state(new Outcome.ScheduledOnNetwork(Instant.EPOCH, PostRef.of(Network.X, "1"))))
                .isEqualTo(DeliveryState.SCHEDULED_ON_NETWORK);
    }
}
