package io.smm.metrics.virality;

/** What keeps nodes from being one cascade. The list grows with the SDK: a {@code switch} over it needs a default branch. */
public enum CascadeFault {
    /** There is no node at all. */
    NO_NODES("no-nodes", "there are no nodes"),
    /** Every node has a parent. */
    NO_ROOT("no-root", "no node is without a parent"),
    /** More than one node has no parent. */
    SEVERAL_ROOTS("several-roots", "more than one node is without a parent"),
    /** A node is its own parent. */
    OWN_PARENT("own-parent", "is its own parent"),
    /** Nodes are each other's ancestors, perhaps beside a sound tree. */
    CYCLE("cycle", "is its own ancestor"),
    /** An id stands there more than once. */
    REPEATED_ID("repeated-id", "stands there more than once"),
    /** A parent is not among the nodes. */
    UNKNOWN_PARENT("unknown-parent", "has a parent that is not among the nodes");

    private final String code;
    private final String words;

    CascadeFault(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** {@return the code of its findings, such as {@code "cascade-several-roots"}} */
    public String code() {
        return "cascade-" + code;
    }

    String words() {
        return words;
    }
}
