package io.smm.adapter.bluesky.model;

/**
 * What an author warns of. Apps cover the media of such a post, or leave it out for readers who wish so.
 *
 * <p>Source: {@code com.atproto.label.defs#labelValue} (2026-08-20), those of its values that authors set.
 */
public enum SelfLabel {
    /** Suggestive, without nudity. */
    SEXUAL("sexual"),
    /** Nudity that is not sexual, such as art. */
    NUDITY("nudity"),
    /** Sexual. */
    PORN("porn"),
    /** Disturbing, such as violence or wounds. */
    GRAPHIC_MEDIA("graphic-media");

    private final String value;

    SelfLabel(String value) {
        this.value = value;
    }

    /** {@return the label's value as the network spells it} */
    public String value() {
        return value;
    }
}
