package io.smm.testkit.tck;

import io.smm.post.PostRef;

/** Somebody else on the server, who acts without the adapter. All that they write is visible to the adapter when it returns. */
public interface ContractPeople {

    /**
     * Writes a post of their own, to be answered and quoted.
     *
     * @param text what it says
     * @return the post, with all ids that an answer or a quote needs
     */
    PostRef write(String text);

    /**
     * Comments on a post or on a comment. Called only where reading comments is declared.
     *
     * @param post what is commented on
     * @param text what they say
     * @return the comment
     */
    PostRef comment(PostRef post, String text);

    /**
     * Writes a post, not below one of ours, that mentions the connected account. Called only where reading mentions is
     * declared.
     *
     * @param text what it says besides the mention
     * @return the post
     */
    PostRef mention(String text);

    /**
     * Lets somebody like a post. Called only where reading notifications is declared.
     *
     * @param post what they like
     * @return whether they did; default: {@code false}, and what the account is told of it is then not checked
     */
    default boolean like(PostRef post) {
        return false;
    }

    /**
     * Lets somebody follow the connected account. Called only where reading notifications is declared.
     *
     * @return whether they did; default: {@code false}, and what the account is told of it is then not checked
     */
    default boolean follow() {
        return false;
    }

    /**
     * Lets people react to a post, each once. Called only where the adapter reports reactions to posts.
     *
     * @param post what they react to
     * @param people how many
     * @return whether they did; default: {@code false}, and the number of reactions is then not checked
     */
    default boolean react(PostRef post, int people) {
        return false;
    }

    /**
     * Lets people pass a post on without words of their own, each once. Called only where the adapter reports shares of posts.
     *
     * @param post what they pass on
     * @param people how many
     * @return whether they did; default: {@code false}, and the number of shares is then not checked
     */
    default boolean share(PostRef post, int people) {
        return false;
    }
}
