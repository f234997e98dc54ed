package io.smm.core.internal.links;

import io.smm.account.Connection;
import io.smm.campaign.UtmContext;
import io.smm.campaign.UtmPolicy;
import io.smm.campaign.UtmTags;
import io.smm.error.ErrorDetails;
import io.smm.error.Faults;
import io.smm.error.NetworkDownException;
import io.smm.error.ProtocolException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.post.LinkPolicy;
import io.smm.post.Post;
import io.smm.post.PublishRequest;
import io.smm.post.RequestKey;
import io.smm.post.TrackedLink;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.ScheduleRequest;
import io.smm.spi.LinkShortener;
import io.smm.spi.ShorteningRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tags the links of posts and puts short ones in their place, before a post is checked: what is stored is what is published. */
public final class LinkDesk {

    private static final Logger LOG = LoggerFactory.getLogger(LinkDesk.class);

    /** All links of a post together: a person waits for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Optional<LinkShortener> shortener;
    private final Clock clock;

    /**
     * Makes the desk.
     *
     * @param shortener makes short links; empty when nobody does
     * @param clock the clock
     */
    public LinkDesk(Optional<LinkShortener> shortener, Clock clock) {
        this.shortener = shortener;
        this.clock = clock;
    }

    /**
     * Makes of a request's links what it asks for.
     *
     * @param request the request, new under its key
     * @return the same with the post that is to be checked and stored
     * @throws SmmException when a link cannot be shortened that must be
     */
    public PublishRequest ready(PublishRequest request) {
        Instant at = request.networkTime().orElse(clock.instant());
        return request.links()
                .map(policy -> request.withPost(ready(request.connection(), request.post(), policy, request.key(), at)))
                .orElse(request);
    }

    /**
     * Makes of a request's links what it asks for.
     *
     * @param request the request, new under its key
     * @return the same with the post that is to be checked and stored
     * @throws SmmException when a link cannot be shortened that must be
     */
    public ScheduleRequest ready(ScheduleRequest request) {
        return request.links()
                .map(policy -> {
                    UnaryOperator<Post> change =
                            post -> ready(request.connection(), post, policy, Optional.of(request.key()), request.at());
                    return request.withPost(change.apply(request.post()))
                            .withFollowUps(request.followUps().stream()
                                    .map(one -> one.post()
                                            .map(post -> one.withPost(change.apply(post)))
                                            .orElse(one))
                                    .toList());
                })
                .orElse(request);
    }

    /**
     * Makes of the links of what a planned post is edited to what was made of those before. Those that it had already stay as they are.
     *
     * @param planned the planned post
     * @param post what it shall be
     * @return the post that is to be checked and stored
     * @throws SmmException when a link cannot be shortened that must be
     */
    public Post edited(PlannedPost planned, Post post) {
        if (planned.links().isEmpty()) {
            return post;
        }
        Post known = post.trackedLinks().isEmpty()
                ? post.toBuilder().trackedLinks(planned.post().trackedLinks()).build()
                : post;
        return ready(planned.connection(), known, planned.links().get(), Optional.of(planned.key()), planned.at());
    }

    /**
     * Makes of the links of an occurrence of a series what the series asks for.
     *
     * @param occurrence the occurrence, new under its key
     * @param policy what becomes of its links
     * @return the same with the post that is to be checked and stored
     * @throws SmmException when a link cannot be shortened that must be
     */
    public PlannedPost ready(PlannedPost occurrence, LinkPolicy policy) {
        Post post = ready(
                occurrence.connection(), occurrence.post(), policy, Optional.of(occurrence.key()), occurrence.at());
        return occurrence.toBuilder().post(post).links(policy).build();
    }

    /**
     * Takes back what was made of a post's links, so that two posts can be compared that differ in nothing else.
     *
     * @param post the post as it is stored
     * @return the post as its author wrote it
     */
    public static Post written(Post post) {
        if (post.trackedLinks().isEmpty()) {
            return post;
        }
        Map<URI, URI> addresses = post.trackedLinks().stream()
                .collect(Collectors.toMap(TrackedLink::published, TrackedLink::written, (one, other) -> one));
        return PostLinks.replaced(post, addresses).toBuilder()
                .trackedLinks(List.of())
                .build();
    }

    /**
     * Makes of a request's links what can be known without a call: they are tagged, and as long as they were.
     *
     * @param request the request
     * @return the same with the post that it would be
     */
    public PublishRequest tagged(PublishRequest request) {
        Instant at = request.networkTime().orElse(clock.instant());
        return request.links()
                .map(policy -> request.withPost(
                        changed(request.connection(), request.post(), policy, at, UnaryOperator.identity())))
                .orElse(request);
    }

    private Post ready(Connection connection, Post post, LinkPolicy policy, Optional<RequestKey> key, Instant at) {
        if (!policy.shortens()) {
            return changed(connection, post, policy, at, UnaryOperator.identity());
        }
        Faults.of("LinkPolicy")
                .check(shortener.isPresent(), "shortens", "needs a linkShortener, of which this Smm has none")
                .check(key.isPresent(), "shortens", "needs a request key, so that asking twice shortens once")
                .raise();
        Instant deadline = clock.instant().plus(PATIENCE);
        return changed(
                connection,
                post,
                policy,
                at,
                tagged -> shortened(
                        new ShorteningRequest(name(connection, key.get(), tagged), tagged, connection, deadline),
                        policy.longInstead()));
    }

    private static Post changed(
            Connection connection, Post post, LinkPolicy policy, Instant at, UnaryOperator<URI> publishedAs) {
        Post own = post.forAccount(connection);
        Map<URI, TrackedLink> before = own.trackedLinks().stream()
                .collect(Collectors.toMap(TrackedLink::published, link -> link, (one, other) -> one));
        Map<URI, TrackedLink> links = new LinkedHashMap<>();
        for (URI address : PostLinks.of(own)) {
            if (before.containsKey(address)) {
                links.put(address, before.get(address));
            } else if (policy.isFor(address)) {
                URI tagged = policy.utm()
                        .map(utm -> tagged(address, utm, connection, own, policy, at))
                        .orElse(address);
                links.put(address, new TrackedLink(address, tagged, publishedAs.apply(tagged), own.campaign()));
            }
        }
        Map<URI, URI> addresses = new LinkedHashMap<>();
        links.forEach((address, link) -> addresses.put(address, link.published()));
        return PostLinks.replaced(own, addresses).toBuilder()
                .trackedLinks(links.values().stream().distinct().toList())
                .build();
    }

    private static URI tagged(
            URI address, UtmPolicy utm, Connection connection, Post post, LinkPolicy policy, Instant at) {
        if (UtmTags.areOn(address) && !policy.replacesTags()) {
            return address;
        }
        UtmContext context = new UtmContext(
                connection.network(),
                connection.account().handle().orElse(connection.account().id()),
                post.campaign(),
                policy.content(),
                Optional.of(at.atOffset(ZoneOffset.UTC).toLocalDate()));
        return utm.organic(context).appliedTo(UtmTags.removedFrom(address));
    }

    private URI shortened(ShorteningRequest request, boolean longInstead) {
        try {
            return shortened(request);
        } catch (SmmException refused) {
            if (!longInstead) {
                throw refused;
            }
            LOG.info("a link stays long: {}", refused.details().message());
            return request.address();
        }
    }

    private URI shortened(ShorteningRequest request) {
        if (!clock.instant().isBefore(request.deadline())) {
            throw down(request, "took too long");
        }
        URI answer;
        try {
            answer = shortener.orElseThrow().shorten(request);
        } catch (SmmException refused) {
            throw refused;
        } catch (RuntimeException fault) {
            // Only its type: a stranger's exception may say anything, secrets included.
            throw down(request, "failed with " + fault.getClass().getName());
        }
        if (!clock.instant().isBefore(request.deadline())) {
            throw down(request, "took too long");
        }
        boolean web = answer != null
                && ("http".equalsIgnoreCase(answer.getScheme()) || "https".equalsIgnoreCase(answer.getScheme()))
                && answer.getRawAuthority() != null;
        if (!web) {
            throw new ProtocolException(details(request, "gave no absolute http or https address"));
        }
        return answer;
    }

    private static NetworkDownException down(ShorteningRequest request, String what) {
        return new NetworkDownException(details(request, what));
    }

    private static ErrorDetails details(ShorteningRequest request, String what) {
        return ErrorDetails.of("the link shortener " + what + "; nothing is stored", RetryAdvice.sameCall())
                .tenant(request.connection().tenant())
                .connection(request.connection().id())
                .operation("shorten")
                .build();
    }

    /** The same for whoever asks again for this link of this request. */
    private static String name(Connection connection, RequestKey key, URI address) {
        String all = connection.id().value() + "\n" + key.value() + "\n" + address;
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
