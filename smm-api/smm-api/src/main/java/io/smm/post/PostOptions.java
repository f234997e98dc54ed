package io.smm.post;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds for a whole post that is being built: the part of {@link Post.Builder} that networks offer one by one. */
abstract sealed class PostOptions permits Post.Builder {

    private @Nullable String title;
    private @Nullable Surface surface;
    private @Nullable Visibility visibility;
    private @Nullable ReplyControl replies;
    private Set<ContentFlag> flags = Set.of();
    private @Nullable String contentWarning;
    private @Nullable PostTargeting targeting;
    private List<PostText> firstComments = List.of();

    PostOptions() {}

    abstract Post.Builder self();

    /**
     * Gives a title, for networks that have one beside the text. Default: none.
     *
     * @param words the title; not blank
     * @return this
     */
    public Post.Builder title(String words) {
        title = Objects.requireNonNull(words, "words");
        return self();
    }

    /**
     * Says where it shall be shown. Default: the network decides.
     *
     * @param wanted the surface
     * @return this
     */
    public Post.Builder surface(Surface wanted) {
        surface = Objects.requireNonNull(wanted, "wanted");
        return self();
    }

    /**
     * Says who may see it. Default: the account's own setting.
     *
     * @param who who may
     * @return this
     */
    public Post.Builder visibility(Visibility who) {
        visibility = Objects.requireNonNull(who, "who");
        return self();
    }

    /**
     * Says who may answer it. Default: the account's own setting.
     *
     * @param who who may
     * @return this
     */
    public Post.Builder replies(ReplyControl who) {
        replies = Objects.requireNonNull(who, "who");
        return self();
    }

    /**
     * Labels it. Default: no labels.
     *
     * @param label one more label
     * @return this
     */
    public Post.Builder flag(ContentFlag label) {
        Set<ContentFlag> more = EnumSet.of(label);
        more.addAll(flags);
        flags = more;
        return self();
    }

    /**
     * Puts words before it, so that readers choose whether to look; labels it as sensitive too. Default: none.
     *
     * @param words what awaits the reader; not blank
     * @return this
     */
    public Post.Builder contentWarning(String words) {
        contentWarning = Objects.requireNonNull(words, "words");
        return flag(ContentFlag.SENSITIVE);
    }

    /**
     * Shows it to some people only. Default: to all who may see it.
     *
     * @param people to whom
     * @return this
     */
    public Post.Builder targeting(PostTargeting people) {
        targeting = Objects.requireNonNull(people, "people");
        return self();
    }

    /**
     * Puts a comment of the account's own below it, after those added before. Default: none.
     *
     * @param text what it says; not blank
     * @return this
     */
    public Post.Builder firstComment(PostText text) {
        List<PostText> more = new ArrayList<>(firstComments);
        more.add(Objects.requireNonNull(text, "text"));
        firstComments = more;
        return self();
    }

    /**
     * Puts these comments of the account's own below it, in place of those added before. Default: none.
     *
     * @param texts what they say, in order; none blank
     * @return this
     */
    public Post.Builder firstComments(List<PostText> texts) {
        firstComments = List.copyOf(texts);
        return self();
    }

    final void copy(PostState.Options options) {
        title = options.title();
        surface = options.surface();
        visibility = options.visibility();
        replies = options.replies();
        flags = options.flags();
        contentWarning = options.contentWarning();
        targeting = options.targeting();
        firstComments = options.firstComments();
    }

    final PostState.Options options() {
        return new PostState.Options(
                title,
                surface,
                visibility,
                replies,
                Set.copyOf(flags),
                contentWarning,
                targeting,
                List.copyOf(firstComments));
    }
}
