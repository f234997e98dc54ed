package io.smm.adapter.memory.internal.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Network;
import io.smm.Smm;
import io.smm.adapter.memory.MemoryAdapter;
import io.smm.adapter.memory.MemoryNetwork;
import io.smm.adapter.memory.MemoryProfile;
import io.smm.post.Post;
import io.smm.post.PostRules;
import io.smm.post.PostText;
import io.smm.post.TextLimit;
import io.smm.post.TextUnit;
import io.smm.post.TextUse;
import io.smm.testkit.MutableClock;
import io.smm.testkit.RecordingSleeper;
import io.smm.testkit.Samples;
import io.smm.testkit.TestSmm;
import java.net.URI;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextMeterTest {

    private static final List<String> PIECES = List.of(
            "a",
            "Ä",
            "e\u0301",
            "日本",
            " ",
            "\n",
            "😀",
            "👨‍👩‍👧",
            "🇷🇴",
            "1️⃣",
            "👍🏽",
            "❤️",
            "“",
            "…",
            "ﷺ",
            "한",
            "\u200B");

    @Test
    void eachUnitCountsItsOwnWay() {
        PostText family = PostText.of("a👨‍👩‍👧é");

        assertThat(count(family, TextUnit.GRAPHEME)).isEqualTo(3);
        assertThat(count(family, TextUnit.CODE_POINT)).isEqualTo(7);
        assertThat(count(family, TextUnit.UTF16_UNIT)).isEqualTo(10);
        assertThat(count(family, TextUnit.UTF8_BYTE)).isEqualTo(21);
        assertThat(count(family, TextUnit.X_WEIGHTED)).isEqualTo(4);
    }

    /** The network counts for itself; were it stricter than preflight, what passes preflight would be rejected. */
    @Test
    void theNetworkCountsAsPreflightDoes() {
        long seed = 20_260_504;
        Random random = new Random(seed);
        PostRules.Builder rules =
                PostRules.builder("test", MemoryProfile.complete().rules().asOf());
        for (TextUnit unit : TextUnit.values()) {
            rules.textLimit(TextLimit.of(unit, 1_000_000)).textLimit(TextLimit.withUrlWeight(unit, 1_000_000, 23));
        }
        MutableClock clock = MutableClock.at(Samples.NOON);
        MemoryNetwork network = MemoryNetwork.builder(clock)
                .profile(MemoryProfile.complete().withRules(rules.build()))
                .build();
        try (Smm smm = TestSmm.on(clock, RecordingSleeper.moving(clock), MemoryAdapter.factory(network))) {
            for (int i = 0; i < 300; i++) {
                PostText text = text(random);
                List<TextUse> uses = smm.publishing()
                        .preflight(Post.builder(text).build(), List.of(Samples.connection(Network.MEMORY)))
                        .accounts()
                        .get(0)
                        .textUses();
                for (TextUse use : uses) {
                    assertThat(TextMeter.count(text, use.limit()))
                            .as("seed %s, text %s, '%s' in %s", seed, i, text.text(), use.limit())
                            .isEqualTo(use.used());
                }
            }
        }
    }

    private static PostText text(Random random) {
        PostText.Builder text = PostText.builder().text("x");
        for (int piece = random.nextInt(40); piece > 0; piece--) {
            if (random.nextInt(10) == 0) {
                text.link(URI.create("https://example.org/" + random.nextInt(1_000_000)));
            } else {
                text.text(PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return text.build();
    }

    private static int count(PostText text, TextUnit unit) {
        return TextMeter.count(text, TextLimit.of(unit, 1));
    }
}
