package io.smm.adapter.memory;

import io.smm.post.ImageRules;
import io.smm.post.PostRules;
import io.smm.post.TextLimit;
import io.smm.post.TextUnit;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.Set;

/** The numbers of the built-in profiles: of the size that real networks have, chosen so that each differs from the others. */
final class ProfileRules {

    private static final Set<String> ALL_TYPES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");
    private static final int MEGABYTE = 1_000_000;

    private ProfileRules() {}

    static PostRules complete(String source, LocalDate asOf) {
        return PostRules.builder(source, asOf)
                .textLimit(TextLimit.of(TextUnit.GRAPHEME, 2_000))
                .images(new ImageRules(0, 10, 5 * MEGABYTE, ALL_TYPES, OptionalInt.of(2_000)))
                .allowImagesWithLink()
                .mostParts(25)
                .mostLanguages(3)
                .build();
    }

    static PostRules microblog(String source, LocalDate asOf) {
        return PostRules.builder(source, asOf)
                .textLimit(TextLimit.withUrlWeight(TextUnit.X_WEIGHTED, 280, 23))
                .images(new ImageRules(0, 4, 5 * MEGABYTE, ALL_TYPES, OptionalInt.of(1_000)))
                .build();
    }

    static PostRules photos(String source, LocalDate asOf) {
        return PostRules.builder(source, asOf)
                .textLimit(TextLimit.of(TextUnit.UTF16_UNIT, 2_200))
                .images(new ImageRules(1, 10, 8 * MEGABYTE, Set.of("image/jpeg"), OptionalInt.of(1_000)))
                .mostTags(30)
                .build();
    }

    static PostRules longText(String source, LocalDate asOf) {
        return PostRules.builder(source, asOf)
                .textLimit(TextLimit.of(TextUnit.CODE_POINT, 3_000))
                .requireText()
                .images(new ImageRules(0, 1, 5 * MEGABYTE, Set.of("image/png", "image/jpeg"), OptionalInt.of(4_000)))
                .mostTags(10)
                .build();
    }
}
