package io.smm.adapter.bluesky;

import io.smm.adapter.bluesky.internal.BlueskyEditor;
import io.smm.adapter.bluesky.internal.BlueskyFinder;
import io.smm.adapter.bluesky.internal.BlueskyInsights;
import io.smm.adapter.bluesky.internal.BlueskyModerator;
import io.smm.adapter.bluesky.internal.BlueskyPosts;
import io.smm.adapter.bluesky.internal.BlueskySearch;
import io.smm.adapter.bluesky.internal.BlueskySignals;
import io.smm.adapter.bluesky.internal.Mentions;
import io.smm.adapter.bluesky.internal.http.ActorApi;
import io.smm.adapter.bluesky.internal.http.FeedApi;
import io.smm.adapter.bluesky.internal.http.FirehoseApi;
import io.smm.adapter.bluesky.internal.http.GraphApi;
import io.smm.adapter.bluesky.internal.http.IdentityApi;
import io.smm.adapter.bluesky.internal.http.NotificationApi;
import io.smm.adapter.bluesky.internal.http.RepoApi;
import io.smm.adapter.bluesky.internal.http.Xrpc;
import io.smm.adapter.bluesky.internal.map.Permalinks;
import io.smm.adapter.bluesky.internal.stream.Firehose;
import io.smm.spi.AccountFinder;
import io.smm.spi.AdapterContext;
import io.smm.spi.EventStream;
import io.smm.spi.InsightReader;
import io.smm.spi.Moderator;
import io.smm.spi.PostEditor;
import io.smm.spi.SignalSearch;
import java.time.Clock;
import java.util.Optional;

/** The ports that a host which connects and publishes does not ask for: made with the first of them that somebody wants. */
record OtherPorts(
        BlueskyPosts posts,
        BlueskySignals signals,
        InsightReader insights,
        AccountFinder finder,
        SignalSearch search,
        PostEditor editor,
        Optional<EventStream> stream,
        Moderator moderator) {

    static OtherPorts of(AdapterContext context, BlueskyOptions options, Xrpc xrpc, Permalinks links) {
        Clock clock = context.clock();
        RepoApi repo = new RepoApi(xrpc);
        FeedApi feed = new FeedApi(xrpc);
        ActorApi actors = new ActorApi(xrpc);
        IdentityApi identity = new IdentityApi(xrpc);
        return new OtherPorts(
                new BlueskyPosts(repo),
                new BlueskySignals(clock, feed, repo, new NotificationApi(xrpc), links, options.commentDepth()),
                new BlueskyInsights(clock, feed, actors),
                new BlueskyFinder(identity, actors, links),
                new BlueskySearch(feed, links),
                new BlueskyEditor(repo, new Mentions(identity), links),
                options.firehose().map(server -> new Firehose(clock, new FirehoseApi(context, server), links)),
                new BlueskyModerator(clock, repo, feed, new GraphApi(xrpc)));
    }
}
