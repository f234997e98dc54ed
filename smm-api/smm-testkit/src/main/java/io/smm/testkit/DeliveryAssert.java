package io.smm.testkit;

import io.smm.error.SmmException;
import io.smm.post.Delivery;
import io.smm.post.DeliveryState;
import io.smm.post.Outcome;
import io.smm.post.Publication;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;

/** Assertions on a delivery; begun with {@link SmmAssertions#assertThat(Delivery)}. */
public final class DeliveryAssert extends AbstractAssert<DeliveryAssert, Delivery> {

    DeliveryAssert(Delivery actual) {
        super(actual, DeliveryAssert.class);
    }

    /** {@return this, after making sure that all parts stand on the network} */
    public DeliveryAssert isPublished() {
        return isIn(DeliveryState.PUBLISHED);
    }

    /** {@return this, after making sure that it is open whether a part stands on the network} */
    public DeliveryAssert isUnknown() {
        return isIn(DeliveryState.UNKNOWN);
    }

    /**
     * Makes sure where the delivery stands.
     *
     * @param expected the state
     * @return this
     */
    public DeliveryAssert isIn(DeliveryState expected) {
        isNotNull();
        if (actual.state() != expected) {
            failWithActualExpectedAndMessage(
                    actual.state(), expected, "expected %s to be %s, but it is %s", actual.id(), expected, actual);
        }
        return this;
    }

    /**
     * Makes sure that nothing was published, and why.
     *
     * @param error the type of the error
     * @return this
     */
    public DeliveryAssert isRejectedWith(Class<? extends SmmException> error) {
        isNotNull();
        Optional<Outcome> last = actual.lastOutcome();
        if (last.isEmpty() || !(last.get() instanceof Outcome.Rejected rejected)) {
            throw failure("expected %s to be rejected, but it is %s", actual.id(), actual);
        }
        Assertions.assertThat(rejected.error()).isInstanceOf(error);
        return this;
    }

    /** {@return assertions on what stands on the network, in the order of the parts} */
    public ListAssert<Publication> publications() {
        isNotNull();
        return Assertions.assertThat(actual.publications());
    }
}
