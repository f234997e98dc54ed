package io.smm.post;

import io.smm.error.InvalidInputException;
import java.net.URI;
import java.util.Objects;

/**
 * A link attached to a post, with the title and description that are shown with it. Given by the caller: the SDK does not
 * fetch the page.
 *
 * @param target the absolute http or https address
 * @param title the title shown; not blank
 * @param description the text shown below the title; may be empty
 */
public record LinkCard(URI target, String title, String description) {

    /**
     * Checks the address and the title.
     *
     * @param target the absolute http or https address
     * @param title the title shown
     * @param description the text shown below the title
     */
    public LinkCard {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        if (!WebAddress.is(target)) {
            throw InvalidInputException.of("LinkCard", "target", "must be an absolute http or https address");
        }
        if (title.isBlank()) {
            throw InvalidInputException.of("LinkCard", "title", "must not be blank");
        }
    }
}
