package io.smm.adapter.mastodon.stub;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A post that stands.
 *
 * @param id its id
 * @param author whose it is
 * @param at when it was made
 * @param edited when it was changed
 * @param request what was sent for it
 * @param boostOf the id of the post that it passes on
 */
public record StubPost(
        String id,
        String author,
        Instant at,
        Optional<Instant> edited,
        Map<String, Object> request,
        Optional<String> boostOf) {

    /** {@return its text as it was sent} */
    public String text() {
        return String.valueOf(request.getOrDefault("status", ""));
    }

    /** {@return the id of the post that it answers} */
    public Optional<String> parent() {
        return field("in_reply_to_id");
    }

    /** {@return the id of the post that it quotes} */
    public Optional<String> quoted() {
        return field("quoted_status_id");
    }

    /** {@return who may see it} */
    public String visibility() {
        return field("visibility").orElse("public");
    }

    /** {@return the ids of its files} */
    @SuppressWarnings("unchecked")
    public List<String> media() {
        return (List<String>) request.getOrDefault("media_ids", List.of());
    }

    /** {@return the answers of its poll} */
    @SuppressWarnings("unchecked")
    public List<String> pollOptions() {
        return (List<String>) Template.object(request.get("poll")).getOrDefault("options", List.of());
    }

    Optional<String> field(String name) {
        return Optional.ofNullable(request.get(name)).map(String::valueOf);
    }
}
