package io.smm.adapter.memory.internal.world;

import io.smm.adapter.memory.MemoryPost;
import io.smm.error.InvalidInputException;
import io.smm.post.LinkCard;
import io.smm.post.TextSpan;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/** The link that a post leads to. */
final class Links {

    private Links() {}

    /** That of its card, else the first in its text. */
    static URI of(MemoryPost post) {
        return in(post).orElseThrow(() -> InvalidInputException.of("MemoryWebsite", "post", "has no link"));
    }

    /** As {@link #of}; empty when the post leads nowhere. */
    static Optional<URI> in(MemoryPost post) {
        Stream<URI> inText = post.text().spans().stream()
                .filter(TextSpan.Link.class::isInstance)
                .map(span -> ((TextSpan.Link) span).target());
        return Stream.concat(post.link().map(LinkCard::target).stream(), inText).findFirst();
    }
}
