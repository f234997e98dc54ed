package io.smm.spi;

/**
 * Keeps what a worker's turn changes of a planned post and of its delivery together, where one store holds both: one transaction instead
 * of two. Offered by {@link PlanStore#together}; whoever is offered none, or is told that nothing was changed, makes the changes one after
 * the other. Thread-safe.
 */
public interface TurnStore {

    /**
     * Stores that a planned post is being delivered, and the intent of its delivery. What was stored outlives the process when this returns.
     *
     * @param delivering the planned post's new entry; its version is one more than that of the entry it replaces
     * @param intent the delivery's first entry, under the planned post's key
     * @return whether both were stored; if not nothing was changed, because somebody changed the planned post meanwhile, a delivery stands
     *     under the key, or the store cannot do both at this moment
     */
    boolean begin(PlanEntry delivering, OutboxEntry intent);

    /**
     * Stores the last of a delivery, and the end of its planned post. What was stored outlives the process when this returns.
     *
     * @param ended the planned post's new entry; its version is one more than that of the entry it replaces
     * @param last the delivery's new entry; its version is one more than that of the entry it replaces
     * @return whether both were stored; if not nothing was changed, because somebody changed one of them meanwhile, or the store cannot do
     *     both at this moment
     */
    boolean end(PlanEntry ended, OutboxEntry last);
}
