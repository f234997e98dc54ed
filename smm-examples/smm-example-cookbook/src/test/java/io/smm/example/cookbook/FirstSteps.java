package io.smm.example.cookbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.post.Delivery;
import io.smm.post.DeliveryState;
import io.smm.post.Post;
import io.smm.post.PublishRequest;
import org.junit.jupiter.api.Test;

class FirstSteps {

    @Test
    void publishAPost() {
        try (Bakery bakery = Bakery.opened()) {
            Post post = Post.of("Fresh rye today.");

            Delivery delivery = bakery.smm.publishing().publish(PublishRequest.of(bakery.account, post));

            assertThat(delivery.state()).isEqualTo(DeliveryState.PUBLISHED);
        }
    }
}
