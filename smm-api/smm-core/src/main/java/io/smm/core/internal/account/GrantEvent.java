package io.smm.core.internal.account;

/** What can happen to a grant. */
enum GrantEvent {
    CALL("a call needs an access token"),
    TIMER("the host's timer asks (`renewDue`)"),
    REFUSED("the network refused the access token"),
    GRANTED("the network gave new tokens"),
    FAILED("a renewal failed and certainly had no effect, or the network does not rotate"),
    LOST("a renewal's answer was lost, and the network rotates"),
    DENIED("the network said of a renewal that the grant is gone"),
    OVERTAKEN("an answer came for tokens that were replaced meanwhile"),
    NOT_SAVED("the store did not take new tokens"),
    SAVED("the store took them after all"),
    NEARS_END("access is about to end"),
    ENDS("access ends"),
    CONNECTED("the account's owner signed in"),
    DISCONNECTED("the host disconnected the account");

    private final String meaning;

    GrantEvent(String meaning) {
        this.meaning = meaning;
    }

    /** What it means, for the guide. */
    String meaning() {
        return meaning;
    }
}
