package io.smm.testkit;

import io.smm.post.Delivery;

/** Where assertions on values of the SDK begin; to be imported beside those of AssertJ. */
public final class SmmAssertions {

    private SmmAssertions() {}

    /**
     * Begins assertions on a delivery.
     *
     * @param delivery the delivery
     * @return the assertions
     */
    public static DeliveryAssert assertThat(Delivery delivery) {
        return new DeliveryAssert(delivery);
    }
}
