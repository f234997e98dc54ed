package io.smm.example.cookbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Smm;
import io.smm.account.Connection;
import io.smm.adapter.memory.MemoryAdapter;
import io.smm.adapter.memory.MemoryMediaHost;
import io.smm.adapter.memory.MemoryProfile;
import io.smm.core.SmmBuilder;
import io.smm.post.Delivery;
import io.smm.post.DeliveryState;
import io.smm.post.Image;
import io.smm.post.MediaSource;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.post.PublishRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Pictures and videos, wherever their bytes are and however a network wants them. */
class BringingMedia {

    @Test
    void lendAnAddressToANetworkThatOnlyFetches() {
        try (Bakery bakery = Bakery.openedOn(options -> options.profile(MemoryProfile.gallery()))) {
            // Yours would put the bytes into an object store and answer with an address that is good for an hour.
            MemoryMediaHost mediaHost = MemoryMediaHost.lending(bakery.clock, Duration.ofHours(1));
            bakery.network.publishing().fetchesFrom(mediaHost);
            try (Smm smm = SmmBuilder.create()
                    .register(MemoryAdapter.factory(bakery.network))
                    .clock(bakery.clock)
                    .sleeper(bakery.clock)
                    .mediaHost(mediaHost)
                    .build()) {
                Connection account = smm.accounts().connect(bakery.request());
                Post post = Post.builder(PostPart.builder(PostText.of("Rye is back."))
                                .image(photo("A loaf of rye bread on a board"))
                                .build())
                        .build();

                Delivery delivery = smm.publishing().publish(PublishRequest.of(account, post));

                assertThat(delivery.state()).isEqualTo(DeliveryState.PUBLISHED);
                assertThat(bakery.network.posts().get(0).media().get(0).bytes()).isPresent();
                assertThat(mediaHost.lent()).isEmpty(); // released when the post stood
            }
        }
    }

    private static Image photo(String shown) {
        return Image.builder(MediaSource.ofBytes(shown.getBytes(StandardCharsets.UTF_8)), "image/jpeg")
                .altText(shown)
                .build();
    }
}
