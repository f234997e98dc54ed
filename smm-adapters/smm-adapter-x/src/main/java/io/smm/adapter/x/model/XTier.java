package io.smm.adapter.x.model;

/**
 * Under which contract with X an app calls: what it may do and whether each call is billed. Source: X documentation, changelog of
 * 2026-02 to 2026-04; checked 2026-11-23.
 */
public enum XTier {
    /** Credits that each call uses up, open to everybody since 2026-02-06: the default. */
    PAY_PER_USE(true, false),
    /** A contract of one's own: nothing is billed a call, and what self-serve lost remains. */
    ENTERPRISE(false, true),
    /** Basic and Pro, sold before 2026-02-06: a fee a month, and what self-serve may do. */
    LEGACY(false, false);

    private final boolean billed;
    private final boolean free;

    XTier(boolean billed, boolean free) {
        this.billed = billed;
        this.free = free;
    }

    /** {@return whether each call has its price} */
    public boolean bills() {
        return billed;
    }

    /**
     * Tells whether quotes, likes and follows go through, and answers to people who did not mention or quote the account before.
     *
     * @return true for Enterprise alone: self-serve lost the answers on 2026-02-23, the others on 2026-04-20
     */
    public boolean engagesFreely() {
        return free;
    }
}
