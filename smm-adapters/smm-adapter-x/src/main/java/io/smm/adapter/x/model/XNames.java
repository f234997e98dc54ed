package io.smm.adapter.x.model;

/**
 * By which generation of names fields of posts are asked for. Answers are read in both, always. X renamed them in its description
 * 2.167 (2026-08-07), its documentation still shows the older ones; which a server takes is not confirmed.
 */
public enum XNames {
    /** {@code tweet.fields}, {@code referenced_tweets}: the documentation, and the description up to 2.166. The default. */
    TWEET("tweet.fields"),
    /** {@code post.fields}, {@code referenced_posts}: the description from 2.167 on. */
    POST("post.fields");

    private final String parameter;

    XNames(String parameter) {
        this.parameter = parameter;
    }

    /** {@return the name of the parameter that lists the fields of posts} */
    public String fieldsParameter() {
        return parameter;
    }
}
