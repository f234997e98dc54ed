package io.smm.adapter.memory.internal.world;

import io.smm.Money;
import io.smm.adapter.memory.MemoryVisit;
import io.smm.error.InvalidInputException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The website beside the network; guarded by the world's lock. */
public final class Website {

    /** The one currency of the shop. */
    static final String CURRENCY = "EUR";

    private final List<Session> sessions = new ArrayList<>();
    private final Set<String> visitors = new HashSet<>();

    Website() {}

    /** One session in the making. */
    static final class Session {
        private final MemoryVisit visit;
        private final boolean firstOfVisitor;
        private boolean engaged;
        private int keyEvents;
        private BigDecimal revenue = BigDecimal.ZERO;

        Session(MemoryVisit visit, boolean firstOfVisitor) {
            this.visit = visit;
            this.firstOfVisitor = firstOfVisitor;
        }

        MemoryVisit visit() {
            return visit;
        }

        boolean firstOfVisitor() {
            return firstOfVisitor;
        }

        boolean engaged() {
            return engaged || keyEvents > 0;
        }

        int keyEvents() {
            return keyEvents;
        }

        BigDecimal revenue() {
            return revenue;
        }
    }

    void begin(MemoryVisit visit) {
        sessions.add(new Session(visit, visitors.add(visit.visitor())));
    }

    List<Session> sessions() {
        return sessions;
    }

    /**
     * The newest session goes on.
     *
     * @param visitor whose
     */
    public void engage(String visitor) {
        newest(visitor).engaged = true;
    }

    /**
     * Something important happens in the newest session.
     *
     * @param visitor whose
     */
    public void keyEvent(String visitor) {
        newest(visitor).keyEvents++;
    }

    /**
     * Something is bought in the newest session.
     *
     * @param visitor by whom
     * @param price for how much
     */
    public void buy(String visitor, Money price) {
        if (!price.currency().code().equals(CURRENCY)) {
            throw InvalidInputException.of("MemoryWebsite", "price", "must be in " + CURRENCY + ", is " + price);
        }
        Session session = newest(visitor);
        session.keyEvents++;
        session.revenue = session.revenue.add(price.amount());
    }

    private Session newest(String visitor) {
        for (int i = sessions.size() - 1; i >= 0; i--) {
            if (sessions.get(i).visit().visitor().equals(visitor)) {
                return sessions.get(i);
            }
        }
        throw InvalidInputException.of("MemoryWebsite", "visitor", visitor + " was never there");
    }
}
