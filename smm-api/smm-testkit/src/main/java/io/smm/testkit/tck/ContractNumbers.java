package io.smm.testkit.tck;

import io.smm.TimeWindow;
import io.smm.post.PostRef;
import java.net.URI;

/** Hands on what lies under a server's numbers. Each is called only where the capability that it is about is declared. */
public interface ContractNumbers {

    /**
     * Shows a post to somebody who passes by and does not open it. Called only where the adapter reports impressions and views.
     *
     * @param post the post
     * @param times how often
     */
    void show(PostRef post, int times);

    /**
     * Loses what the server counted in a window, so that its series have a gap there. Called only where series are declared.
     *
     * @param window the window
     */
    void lose(TimeWindow window);

    /** {@return how many more followers the connected account needs until the server tells who they are; 0 when it tells now} */
    int followersUntilTold();

    /**
     * Lets people follow the connected account of whom age, gender and country are known. Called only where demographics are
     * declared.
     *
     * @param people how many more
     */
    void gainFollowers(int people);

    /**
     * Plays a post's video to its middle and no further. Called only where retention is declared.
     *
     * @param post the post
     * @param plays how often
     */
    void play(PostRef post, int plays);

    /**
     * Opens the website by a link. Called only where website reports are declared.
     *
     * @param landing the link, with its tags
     */
    void visit(URI landing);
}
