package io.smm.testkit.tck;

/** The network's side of private messages: somebody who writes to the account, and what really was sent. */
public interface ContractMessages {

    /**
     * Lets somebody write to the connected account, always the same person.
     *
     * @param text what they write
     */
    void write(String text);

    /** {@return how many messages of the connected account stand} */
    int standing();

    /** {@return how many requests to send a message the network was sent, those counted that were lost or refused} */
    int requests();

    /**
     * Loses the answer to the next request to send a message.
     *
     * @param moment when
     */
    void loseNextAnswer(LostAnswer moment);

    /**
     * Lets so much time pass that the account may not write any more.
     *
     * @return whether it did; {@code false} where the network has no window
     */
    boolean closeWindow();
}
