package io.smm.post;

import java.util.Objects;

/**
 * How much of a text limit a part uses, for a form to show while one types.
 *
 * @param part the position of the part in the post, from 0
 * @param limit the limit
 * @param used what the part's text counts in the limit's unit
 */
public record TextUse(int part, TextLimit limit, int used) {

    /**
     * Checks that the limit is there.
     *
     * @param part the position of the part in the post, from 0
     * @param limit the limit
     * @param used what the part's text counts in the limit's unit
     */
    public TextUse {
        Objects.requireNonNull(limit, "limit");
    }

    /** {@return what is left; negative when the text is too long} */
    public int left() {
        return limit.most() - used;
    }
}
