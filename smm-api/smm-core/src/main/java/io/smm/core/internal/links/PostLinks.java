package io.smm.core.internal.links;

import io.smm.post.LinkCard;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.post.TextSpan;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the links of a post are: in spans and link cards of its parts, and in spans of its first comments. */
final class PostLinks {

    private PostLinks() {}

    /** {@return every address that the post leads to, in the order of reading} */
    static Set<URI> of(Post post) {
        Set<URI> addresses = new LinkedHashSet<>();
        for (PostPart part : post.parts()) {
            collect(part.text(), addresses);
            part.link().map(LinkCard::target).ifPresent(addresses::add);
        }
        post.firstComments().forEach(comment -> collect(comment, addresses));
        return addresses;
    }

    /** {@return the same post with other addresses in the place of some} */
    static Post replaced(Post post, Map<URI, URI> addresses) {
        List<PostPart> parts =
                post.parts().stream().map(part -> replaced(part, addresses)).toList();
        List<PostText> comments = post.firstComments().stream()
                .map(comment -> replaced(comment, addresses))
                .toList();
        return post.withParts(parts).toBuilder().firstComments(comments).build();
    }

    private static PostPart replaced(PostPart part, Map<URI, URI> addresses) {
        if (part.repostOf().isPresent()) {
            return part;
        }
        PostPart.Builder builder = part.toBuilder().text(replaced(part.text(), addresses));
        part.link()
                .map(card -> new LinkCard(
                        addresses.getOrDefault(card.target(), card.target()), card.title(), card.description()))
                .ifPresent(builder::link);
        return builder.build();
    }

    /** Shown text that is the address itself, as networks need it that find links in text alone, changes with it. */
    private static PostText replaced(PostText text, Map<URI, URI> addresses) {
        StringBuilder words = new StringBuilder();
        List<TextSpan> spans = new ArrayList<>();
        int reached = 0;
        for (TextSpan span : text.spans()) {
            words.append(text.text(), reached, span.start());
            int start = words.length();
            String shown = text.text().substring(span.start(), span.end());
            if (span instanceof TextSpan.Link link) {
                URI target = addresses.getOrDefault(link.target(), link.target());
                words.append(shown.equals(link.target().toString()) ? target.toString() : shown);
                spans.add(new TextSpan.Link(start, words.length(), target));
            } else {
                words.append(shown);
                spans.add(span.shifted(start - span.start()));
            }
            reached = span.end();
        }
        words.append(text.text(), reached, text.text().length());
        return new PostText(words.toString(), spans);
    }

    private static void collect(PostText text, Set<URI> addresses) {
        for (TextSpan span : text.spans()) {
            if (span instanceof TextSpan.Link link) {
                addresses.add(link.target());
            }
        }
    }
}
