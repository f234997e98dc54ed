package io.smm.core.internal.account;

/** How a grant stands. Read from what is stored, what this process is doing, and the clock; never stored itself. */
enum GrantState {
    DISCONNECTED("there are no tokens here"),
    FRESH("access is good and not to be renewed yet"),
    LASTING("access is good, and nothing renews it"),
    DUE("access is good and about to end: it is to be renewed"),
    TROUBLED("as DUE, but a renewal failed a moment ago"),
    UNCERTAIN("as DUE, but a renewal's answer was lost, and the network rotates refresh tokens"),
    ENDED("access has ended and is to be renewed before a call"),
    RENEWING("one thread of one process renews; access is good meanwhile"),
    AWAITED("one thread of one process renews; access has ended"),
    UNSAVED("renewed, but the store did not take the new tokens: they are kept in memory"),
    EXPIRED("access has ended, and nothing renews it"),
    REVOKED("the network said that the grant is gone");

    private final String meaning;

    GrantState(String meaning) {
        this.meaning = meaning;
    }

    /** What it means, for the guide. */
    String meaning() {
        return meaning;
    }
}
