package io.smm.metrics.roi;

/** What a cost was for. The list grows with the SDK: a {@code switch} over it needs a default branch. */
public enum CostKind {
    /** What was paid to networks and creators for being shown: the only one that counts for the return on ad spend. */
    MEDIA("media"),
    /** Time of people, one's own or an agency's. */
    LABOUR("labour"),
    /** Software and services. */
    TOOLS("tools"),
    /** Everything else, such as photographs or prizes. */
    OTHER("other");

    private final String words;

    CostKind(String words) {
        this.words = words;
    }

    /** {@return its name in the names of metrics} */
    public String words() {
        return words;
    }
}
