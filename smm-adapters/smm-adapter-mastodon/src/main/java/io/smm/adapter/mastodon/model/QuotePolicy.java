package io.smm.adapter.mastodon.model;

/** Who may quote a post. Servers from 4.5 on. Source: Mastodon documentation, methods/statuses. */
public enum QuotePolicy {
    /** Everybody. */
    PUBLIC("public"),
    /** Who follows the account. */
    FOLLOWERS("followers"),
    /** The account alone. */
    NOBODY("nobody");

    private final String word;

    QuotePolicy(String word) {
        this.word = word;
    }

    /** {@return the network's word for it} */
    public String word() {
        return word;
    }
}
