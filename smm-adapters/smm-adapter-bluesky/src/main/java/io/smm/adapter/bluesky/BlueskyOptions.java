package io.smm.adapter.bluesky;

import io.smm.error.Faults;
import io.smm.spi.MediaFetcher;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a host may choose about the Bluesky adapter. Immutable. */
public final class BlueskyOptions {

    /** The deepest that comments may be read. JSON nests twice as deep, and readers follow it on the stack. */
    private static final int DEEPEST = 200;

    private final State state;

    private BlueskyOptions(State state) {
        this.state = state;
    }

    /** {@return the defaults: the account's own server is followed, comments are read 100 deep, links lead to bsky.app} */
    public static BlueskyOptions defaults() {
        return builder().build();
    }

    /** {@return a builder with the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * {@return whether a new connection talks to the server that the account's DID document names, rather than to the one
     * signed in at; default true, because signing in at {@code bsky.social} is what people do, and their accounts lie
     * elsewhere}
     */
    public boolean followDidDocument() {
        return state.followDidDocument;
    }

    /** {@return how many levels of replies are read below a post; default 100. Deeper ones are not read at all} */
    public int commentDepth() {
        return state.commentDepth;
    }

    /**
     * {@return the server whose firehose is listened to; default none, and then the adapter opens no lines. A relay such as
     * {@code https://bsky.network} tells what all of the network writes, a server of one's own what its accounts write}
     */
    public Optional<URI> firehose() {
        return Optional.ofNullable(state.firehose);
    }

    /**
     * {@return the service that takes videos and makes them ready; default {@code https://video.bsky.app}. Empty: videos go to the
     * account's own server as they are}
     */
    public Optional<URI> videoService() {
        return Optional.ofNullable(state.videoService);
    }

    /** {@return what fetches the pictures of link cards that a variant names; default none, and then nothing is fetched} */
    public Optional<MediaFetcher> cardPictures() {
        return Optional.ofNullable(state.cardPictures);
    }

    /** {@return the web app that addresses of posts and accounts lead to; default {@code https://bsky.app}} */
    public Optional<URI> site() {
        return Optional.ofNullable(state.site);
    }

    /**
     * {@return the directory of the identities of the method {@code did:plc}; default {@code https://plc.directory}. OAuth asks
     * it for the server that speaks for an account}
     */
    public URI identityDirectory() {
        return state.identityDirectory;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BlueskyOptions options && state.equals(options.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "BlueskyOptions" + state.toString().substring("State".length());
    }

    private record State(
            boolean followDidDocument,
            int commentDepth,
            @Nullable URI site,
            @Nullable URI firehose,
            @Nullable URI videoService,
            @Nullable MediaFetcher cardPictures,
            URI identityDirectory) {}

    /** Builds {@link BlueskyOptions}. Not thread-safe. */
    public static final class Builder {
        private boolean followDidDocument = true;
        private int commentDepth = 100;
        private @Nullable URI firehose;
        private @Nullable MediaFetcher cardPictures;
        private @Nullable URI videoService = URI.create("https://video.bsky.app");
        private @Nullable URI site = URI.create("https://bsky.app");
        private URI identityDirectory = URI.create("https://plc.directory");

        private Builder() {}

        /**
         * Says whether the account's own server is followed. Off, all calls go to the address signed in at: for a proxy of
         * the host's own.
         *
         * @param follow whether it is
         * @return this
         */
        public Builder followDidDocument(boolean follow) {
            followDidDocument = follow;
            return this;
        }

        /**
         * Bounds how deep comments are read.
         *
         * @param levels 1 to 200
         * @return this
         */
        public Builder commentDepth(int levels) {
            commentDepth = levels;
            return this;
        }

        /**
         * Chooses the web app that addresses lead to.
         *
         * @param address its absolute https address
         * @return this
         */
        public Builder site(URI address) {
            site = Objects.requireNonNull(address, "address");
            return this;
        }

        /**
         * Chooses the server whose firehose is listened to. Everything that its accounts write passes over the line, whoever is
         * listened for: on a relay of the whole network that is the traffic of the whole network, once for each open line.
         *
         * @param server its absolute http or https address, without a path
         * @return this
         */
        public Builder firehose(URI server) {
            firehose = Objects.requireNonNull(server, "server");
            return this;
        }

        /**
         * Chooses the service that takes videos.
         *
         * @param service its absolute http or https address, without a path
         * @return this
         */
        public Builder videoService(URI service) {
            videoService = Objects.requireNonNull(service, "service");
            return this;
        }

        /** {@return this, uploading videos to the account's own server as they are: for a network of one's own without the service} */
        public Builder withoutVideoService() {
            videoService = null;
            return this;
        }

        /**
         * Lets the pictures of link cards be fetched. Their addresses are the callers', so whatever fetches must not let them lead to
         * the host's own machines; the SDK's {@code SafeFetch} does not.
         *
         * @param fetcher what fetches
         * @return this
         */
        public Builder cardPictures(MediaFetcher fetcher) {
            cardPictures = Objects.requireNonNull(fetcher, "fetcher");
            return this;
        }

        /** {@return this, giving no addresses: for a network of one's own that no web app shows} */
        public Builder withoutSite() {
            site = null;
            return this;
        }

        /**
         * Chooses the directory of identities: for a network of one's own, or a mirror.
         *
         * @param address its absolute address; without TLS only for a directory within
         * @return this
         */
        public Builder identityDirectory(URI address) {
            identityDirectory = Objects.requireNonNull(address, "address");
            return this;
        }

        /**
         * Ends the options.
         *
         * @return the options
         * @throws io.smm.error.InvalidInputException when one is out of range; it lists all that are
         */
        public BlueskyOptions build() {
            Faults.of("BlueskyOptions")
                    .check(
                            commentDepth >= 1 && commentDepth <= DEEPEST,
                            "commentDepth",
                            "must be 1 to " + DEEPEST + ", is " + commentDepth)
                    .check(
                            isServer(firehose),
                            "firehose",
                            "must be an absolute http or https address without path and query, is " + firehose)
                    .check(
                            isServer(videoService),
                            "videoService",
                            "must be an absolute http or https address without path and query, is " + videoService)
                    .check(isWebApp(site), "site", "must be an absolute https address without query, is " + site)
                    .check(
                            isServer(identityDirectory),
                            "identityDirectory",
                            "must be an absolute http or https address without path and query, is " + identityDirectory)
                    .raise();
            return new BlueskyOptions(new State(
                    followDidDocument, commentDepth, site, firehose, videoService, cardPictures, identityDirectory));
        }

        private static boolean isServer(@Nullable URI server) {
            return server == null
                    || ("https".equals(server.getScheme()) || "http".equals(server.getScheme()))
                            && server.getHost() != null
                            && server.getRawUserInfo() == null
                            && server.getPath().replace("/", "").isEmpty()
                            && server.getQuery() == null
                            && server.getFragment() == null;
        }

        private static boolean isWebApp(@Nullable URI site) {
            return site == null
                    || "https".equals(site.getScheme())
                            && site.getHost() != null
                            && site.getQuery() == null
                            && site.getFragment() == null;
        }
    }
}
