package io.smm.adapter.discord.stub;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message that stands.
 *
 * @param id its id
 * @param thread the thread in which it stands; empty for the webhook's channel
 * @param request what was sent for it
 * @param answer what is answered about it
 */
public record StubMessage(String id, Optional<String> thread, Map<String, Object> request, Map<String, Object> answer) {

    /** {@return its files as Discord gives them} */
    public List<Map<String, Object>> attachments() {
        return Template.objects(answer.get("attachments"));
    }

    /** {@return its cards as they were sent} */
    public List<Map<String, Object>> embeds() {
        return Template.objects(request.get("embeds"));
    }

    /** {@return the answers of its poll in order} */
    public List<String> pollAnswers() {
        return Template.objects(Template.object(request.get("poll")).get("answers")).stream()
                .map(answer ->
                        String.valueOf(Template.object(answer.get("poll_media")).get("text")))
                .toList();
    }
}
