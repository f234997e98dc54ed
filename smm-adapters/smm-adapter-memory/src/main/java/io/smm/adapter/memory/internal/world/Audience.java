package io.smm.adapter.memory.internal.world;

import io.smm.account.AccountRef;
import io.smm.error.ContentRejectedException;
import io.smm.error.ErrorDetails;
import io.smm.error.RetryAdvice;
import io.smm.post.ReplyControl;
import io.smm.post.Visibility;

/** Who may see a post and who may answer it. Guarded by the world's lock. */
final class Audience {

    private Audience() {}

    static boolean maySee(StoredPost post, Person person, People people) {
        AccountRef author = post.post().author();
        return author.id().equals(person.id())
                || switch (post.post().options().visibility().orElse(Visibility.PUBLIC)) {
                    case PUBLIC, UNLISTED -> true;
                    case FOLLOWERS -> follows(person, author, people);
                    case PRIVATE -> false;
                };
    }

    /** The first post of a conversation says who may speak in all of it. */
    static boolean mayAnswer(StoredPost post, Person person, People people, Posts posts) {
        StoredPost first = first(post, posts);
        AccountRef author = first.post().author();
        return author.id().equals(person.id())
                || switch (first.post().options().replies().orElse(ReplyControl.EVERYONE)) {
                    case EVERYONE -> true;
                    case FOLLOWERS -> follows(person, author, people);
                    case MENTIONED -> Mentions.names(first.post().text(), person.account());
                    case NOBODY -> false;
                };
    }

    static void requireMayAnswer(StoredPost post, Person person, People people, Posts posts) {
        if (!mayAnswer(post, person, people, posts)) {
            throw new ContentRejectedException(ErrorDetails.of(whoMayAnswer(post, posts), RetryAdvice.never())
                    .network(post.post().ref().network())
                    .build());
        }
    }

    static String whoMayAnswer(StoredPost post, Posts posts) {
        return "the author chose who may answer: "
                + first(post, posts).post().options().replies().orElse(ReplyControl.EVERYONE);
    }

    private static StoredPost first(StoredPost post, Posts posts) {
        StoredPost first = post;
        while (first.post().replyTo().flatMap(posts::find).isPresent()) {
            first = first.post().replyTo().flatMap(posts::find).orElseThrow();
        }
        return first;
    }

    private static boolean follows(Person person, AccountRef author, People people) {
        return people.byId(author.id()).followers().contains(person.handle());
    }
}
