package io.smm.post;

import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a thread may become on a network that has no threads, by the caller's choice and never otherwise. What was used is told
 * by {@link AccountPreflight#fallback()} before and {@link Delivery#warnings()} after. No word and no image is ever left out:
 * a fallback that would lose something is not possible and says why.
 */
public sealed interface Fallback {

    /** {@return one post in which the texts of all parts follow each other, an empty line between, with all media} */
    static Fallback threadAsOnePost() {
        return new OnePost();
    }

    /** {@return one post with the media of all parts, in which each later part's text is the caption of its first item} */
    static Fallback threadAsGallery() {
        return new Gallery();
    }

    /** {@return the first part as a post, and each later part as a comment of the account's own below it} */
    static Fallback threadAsFirstComments() {
        return new FirstComments();
    }

    /**
     * The first part as a post with a document that says it all, made by the caller.
     *
     * @param document the document
     * @return the fallback
     */
    static Fallback threadAsDocument(Document document) {
        return new WithDocument(document);
    }

    /**
     * Makes of a thread what it shall be.
     *
     * @param thread a post of several parts
     * @return the post in its place
     * @throws InvalidInputException when something of it would be lost; it lists all that would
     */
    Post apply(Post thread);

    /**
     * See {@link #threadAsOnePost()}.
     */
    record OnePost() implements Fallback {
        @Override
        public Post apply(Post thread) {
            Faults faults = Faults.of("Fallback to one post");
            List<PostPart> parts = thread.parts();
            for (int i = 1; i < parts.size(); i++) {
                ThreadParts.refuseAll(parts.get(i), "parts[" + i + "]", faults);
            }
            faults.raise();
            PostPart.Builder all = parts.get(0).toBuilder().text(ThreadParts.joined(parts));
            parts.stream().skip(1).flatMap(part -> part.media().stream()).forEach(all::media);
            return ThreadParts.replace(thread, all.build());
        }

        @Override
        public String toString() {
            return "the thread as one post";
        }
    }

    /**
     * See {@link #threadAsGallery()}.
     */
    record Gallery() implements Fallback {
        @Override
        public Post apply(Post thread) {
            Faults faults = Faults.of("Fallback to a gallery");
            List<PostPart> parts = thread.parts();
            List<Media> media = new ArrayList<>(parts.get(0).media());
            for (int i = 1; i < parts.size(); i++) {
                PostPart part = parts.get(i);
                String field = "parts[" + i + "]";
                ThreadParts.refuseAll(part, field, faults);
                faults.check(
                        part.text().spans().isEmpty(), field + ".text", "a caption has no links, mentions or tags");
                if (part.media().isEmpty() || part.media().get(0) instanceof Document) {
                    faults.add(field + ".media", "there is no image or video to carry the part's text");
                } else {
                    media.add(ThreadParts.captioned(
                            part.media().get(0), part.text().text()));
                    media.addAll(part.media().subList(1, part.media().size()));
                }
            }
            faults.raise();
            return ThreadParts.replace(
                    thread, parts.get(0).toBuilder().media(media).build());
        }

        @Override
        public String toString() {
            return "the thread as a gallery";
        }
    }

    /**
     * See {@link #threadAsFirstComments()}.
     */
    record FirstComments() implements Fallback {
        @Override
        public Post apply(Post thread) {
            Faults faults = Faults.of("Fallback to first comments");
            List<PostPart> later = thread.parts().subList(1, thread.parts().size());
            for (int i = 0; i < later.size(); i++) {
                String field = "parts[" + (i + 1) + "]";
                ThreadParts.refuseAll(later.get(i), field, faults);
                faults.check(later.get(i).media().isEmpty(), field + ".media", "a comment has no media");
            }
            faults.raise();
            Post.Builder post = ThreadParts.replace(thread, thread.parts().get(0)).toBuilder();
            later.forEach(part -> post.firstComment(part.text()));
            return post.build();
        }

        @Override
        public String toString() {
            return "the thread as first comments";
        }
    }

    /**
     * See {@link #threadAsDocument(Document)}.
     *
     * @param document the document that says it all
     */
    record WithDocument(Document document) implements Fallback {
        /**
         * Checks the component.
         *
         * @param document the document that says it all
         */
        public WithDocument {
            Objects.requireNonNull(document, "document");
        }

        @Override
        public Post apply(Post thread) {
            // The document is the caller's own: it stands for all media and all later parts.
            return ThreadParts.replace(
                    thread,
                    thread.parts().get(0).toBuilder().media(List.of(document)).build());
        }

        @Override
        public String toString() {
            return "the thread as a document";
        }
    }
}
