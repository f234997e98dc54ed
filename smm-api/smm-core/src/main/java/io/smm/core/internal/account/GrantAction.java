package io.smm.core.internal.account;

/** What is done when something happens to a grant. */
enum GrantAction {
    NOTHING("–"),
    USE("use access"),
    TRY("renew; while that fails, use access"),
    RENEW("renew"),
    WAIT("wait for the renewal"),
    SAVE("store the new tokens again, then look again"),
    REFUSE_EXPIRED("refuse: connect again"),
    REFUSE_REVOKED("refuse: connect again"),
    STORE("store, tell"),
    RELEASE("let others renew, tell"),
    LEAVE_IN_DOUBT("write down that an answer is missing, tell"),
    MARK_REVOKED("write it down, tell once"),
    HOLD("keep in memory, tell"),
    FORGET("forget"),
    DROP("drop the answer");

    private final String meaning;

    GrantAction(String meaning) {
        this.meaning = meaning;
    }

    /** What it means, for the guide. */
    String meaning() {
        return meaning;
    }
}
