package io.smm.adapter.x.stub;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A post that stands.
 *
 * @param id its id
 * @param author whose it is
 * @param request what was sent to make it
 * @param createdAt when it was made
 * @param history the ids of its versions, its own the last
 * @param visibleFrom when readers see it
 */
public record StubPost(
        String id,
        StubAccount author,
        Map<String, Object> request,
        Instant createdAt,
        List<String> history,
        Instant visibleFrom) {

    /** {@return what was said} */
    public String text() {
        return String.valueOf(request.getOrDefault("text", ""));
    }

    /** {@return what it answers} */
    public Optional<String> parent() {
        return Optional.ofNullable(Template.object(request.get("reply")).get("in_reply_to_tweet_id"))
                .map(String::valueOf);
    }

    /** {@return what it quotes} */
    public Optional<String> quoted() {
        return Optional.ofNullable(request.get("quote_tweet_id")).map(String::valueOf);
    }

    /** {@return the ids of its files} */
    @SuppressWarnings("unchecked")
    public List<String> media() {
        Object ids = Template.object(request.get("media")).get("media_ids");
        return ids == null ? List.of() : (List<String>) ids;
    }

    /** {@return the answers of its poll} */
    @SuppressWarnings("unchecked")
    public List<String> pollOptions() {
        Object options = Template.object(request.get("poll")).get("options");
        return options == null ? List.of() : (List<String>) options;
    }
}
