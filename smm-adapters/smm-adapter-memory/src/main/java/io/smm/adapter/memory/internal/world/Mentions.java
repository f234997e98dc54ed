package io.smm.adapter.memory.internal.world;

import io.smm.account.AccountRef;
import io.smm.post.PostText;
import io.smm.post.TextSpan;
import java.util.Optional;

/** Finds out whom a text mentions. Guarded by the world's lock. */
final class Mentions {

    private Mentions() {}

    /** The text with the account's id in each mention of somebody who is here; the others stay as they are. */
    static PostText resolve(PostText text, People people) {
        return new PostText(
                text.text(),
                text.spans().stream().map(span -> resolve(span, people)).toList());
    }

    /** Whether a text, once resolved, mentions an account. */
    static boolean names(PostText text, AccountRef account) {
        return text.spans().stream()
                .anyMatch(span -> span instanceof TextSpan.Mention mention
                        && mention.accountId().filter(account.id()::equals).isPresent());
    }

    private static TextSpan resolve(TextSpan span, People people) {
        if (!(span instanceof TextSpan.Mention mention) || mention.accountId().isPresent()) {
            return span;
        }
        Optional<String> id = people.find(mention.handle()).map(Person::id);
        return new TextSpan.Mention(mention.start(), mention.end(), mention.handle(), id);
    }
}
