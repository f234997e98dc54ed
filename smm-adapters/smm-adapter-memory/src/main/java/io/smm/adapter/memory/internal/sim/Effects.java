package io.smm.adapter.memory.internal.sim;

/** What the population does that leaves words behind: the network around it writes them down. */
public interface Effects {

    /**
     * Somebody comments on a post.
     *
     * @param post the post's number
     * @param person who
     * @param when when, in milliseconds since the epoch
     * @param negative whether they are against it
     * @param chance a number to choose the words by
     */
    void comment(int post, int person, long when, boolean negative, double chance);

    /**
     * Somebody writes a post of their own that mentions the author of a post.
     *
     * @param post the number of the post that made them
     * @param person who
     * @param when when, in milliseconds since the epoch
     * @param negative whether they are against it
     * @param chance a number to choose the words by
     */
    void mention(int post, int person, long when, boolean negative, double chance);

    /**
     * Somebody follows a post's link.
     *
     * @param post the post's number
     * @param person who
     * @param when when, in milliseconds since the epoch
     * @param converted whether they do there what the campaign is for
     */
    void click(int post, int person, long when, boolean converted);

    /**
     * Somebody who did what the campaign is for reviews the author.
     *
     * @param post the number of the post that brought them
     * @param person who
     * @param when when, in milliseconds since the epoch
     * @param negative whether they are against it
     * @param chance a number to choose rating and words by
     */
    void review(int post, int person, long when, boolean negative, double chance);
}
