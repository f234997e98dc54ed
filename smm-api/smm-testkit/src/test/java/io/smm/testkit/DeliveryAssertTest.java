package io.smm.testkit;

import static io.smm.testkit.SmmAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Network;
import io.smm.account.Connection;
import io.smm.error.ContentRejectedException;
import io.smm.error.ErrorDetails;
import io.smm.error.NotFoundException;
import io.smm.error.RetryAdvice;
import io.smm.post.Delivery;
import io.smm.post.DeliveryState;
import io.smm.post.Outcome;
import io.smm.post.Post;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeliveryAssertTest {

    private static final Connection ACCOUNT = Samples.connection(Network.MEMORY);

    @Test
    void aPublishedDeliveryPasses() {
        assertThat(with(Samples.published(ACCOUNT, "native-1")))
                .isPublished()
                .publications()
                .hasSize(1);
    }

    @Test
    void aDeliveryThatIsNotPublishedFailsWithWhatItIs() {
        Delivery unknown = with(new Outcome.Unknown(Samples.NOON, "the line broke", Optional.empty()));

        assertThat(unknown).isUnknown();
        assertThatThrownBy(() -> assertThat(unknown).isPublished())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("UNKNOWN")
                .hasMessageContaining("the line broke");
    }

    @Test
    void aRejectionIsToldByItsError() {
        Delivery rejected = with(new Outcome.Rejected(new ContentRejectedException(
                ErrorDetails.of("too rude", RetryAdvice.never()).build())));

        assertThat(rejected).isIn(DeliveryState.REJECTED).isRejectedWith(ContentRejectedException.class);
        assertThatThrownBy(() -> assertThat(rejected).isRejectedWith(NotFoundException.class))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void whatIsNotRejectedFails() {
        Delivery nothing = Samples.delivery("d-1", ACCOUNT, Post.of("We open at nine."));

        assertThatThrownBy(() -> assertThat(nothing).isRejectedWith(ContentRejectedException.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("to be rejected");
    }

    private static Delivery with(Outcome outcome) {
        Delivery fresh = Samples.delivery("d-1", ACCOUNT, Post.of("We open at nine."));
        return Delivery.of(fresh.id(), ACCOUNT, fresh.post(), Samples.NOON, List.of(outcome));
    }
}
