package io.smm.adapter.discord;

import io.smm.Capabilities;
import io.smm.Network;
import io.smm.account.Connection;
import io.smm.account.Destination;
import io.smm.account.GivenCredentials;
import io.smm.account.SignInMethod;
import io.smm.adapter.discord.internal.DiscordAuthenticator;
import io.smm.adapter.discord.internal.DiscordPosts;
import io.smm.adapter.discord.internal.http.WebhookApi;
import io.smm.adapter.discord.internal.map.VariantJson;
import io.smm.adapter.discord.internal.publish.DiscordPublisher;
import io.smm.adapter.discord.internal.publish.PostChecks;
import io.smm.adapter.discord.model.DiscordVariant;
import io.smm.post.Post;
import io.smm.post.PostRules;
import io.smm.post.Violation;
import io.smm.spi.AdapterContext;
import io.smm.spi.AdapterFactory;
import io.smm.spi.Authenticator;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.PostEditor;
import io.smm.spi.PostReader;
import io.smm.spi.PostRemover;
import io.smm.spi.Publisher;
import io.smm.spi.QuotaRule;
import io.smm.spi.VariantCodec;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Discord channels by incoming webhooks: texts, cards, files, polls, into the channel or its threads; editing, reading and
 * deleting of what was posted. A webhook hears nothing and is told no numbers. It is connected with its address, a {@link
 * io.smm.account.WebhookAddress}, whose token then stands in the token store alone.
 *
 * <p>Discord offers no way to find out what became of a message whose answer was lost: such an outcome stays unknown, and it is
 * for the caller to look into the channel.
 *
 * <p>Thread-safe; keeps nothing of an account.
 */
public final class DiscordAdapter implements NetworkAdapter {

    private final PostRules rules;
    private final Authenticator authenticator;
    private final Publisher publisher;
    private final DiscordPosts posts;

    private DiscordAdapter(AdapterContext context, DiscordOptions options) {
        WebhookApi api = new WebhookApi(context);
        rules = DiscordCapabilities.rules(options.mostFileBytes());
        authenticator = new DiscordAuthenticator(api);
        publisher = new DiscordPublisher(api, DiscordCapabilities.SETTLEMENT);
        posts = new DiscordPosts(api);
    }

    /** {@return what makes the adapter, with the default options} */
    public static AdapterFactory factory() {
        return factory(DiscordOptions.defaults());
    }

    /**
     * What makes the adapter.
     *
     * @param options the host's choices
     * @return the factory, to be registered with the builder of the {@code Smm}
     */
    public static AdapterFactory factory(DiscordOptions options) {
        Objects.requireNonNull(options, "options");
        return new AdapterFactory() {
            @Override
            public List<VariantCodec<?>> variantCodecs() {
                return List.of(variantCodec());
            }

            @Override
            public Network network() {
                return Network.DISCORD;
            }

            @Override
            public NetworkAdapter create(AdapterContext context) {
                return new DiscordAdapter(context, options);
            }
        };
    }

    /** {@return what writes and reads {@link DiscordVariant}, for hosts that store posts as JSON} */
    public static VariantCodec<DiscordVariant> variantCodec() {
        return new VariantJson();
    }

    @Override
    public Network network() {
        return Network.DISCORD;
    }

    @Override
    public Capabilities capabilities() {
        return DiscordCapabilities.ALL;
    }

    @Override
    public PostRules rules(Connection connection) {
        return rules;
    }

    @Override
    public List<Violation> violations(Connection connection, Post post, Optional<Destination> destination) {
        return PostChecks.of(post, destination);
    }

    @Override
    public List<QuotaRule> quotaRules() {
        return DiscordCapabilities.QUOTA_RULES;
    }

    @Override
    public Authenticator authenticator() {
        return authenticator;
    }

    @Override
    public List<SignInMethod> signInMethods() {
        return List.of(GivenCredentials.of(GivenCredentials.Kind.WEBHOOK_ADDRESS));
    }

    @Override
    public Optional<Publisher> publisher() {
        return Optional.of(publisher);
    }

    @Override
    public Optional<PostReader> postReader() {
        return Optional.of(posts);
    }

    @Override
    public Optional<PostRemover> postRemover() {
        return Optional.of(posts);
    }

    @Override
    public Optional<PostEditor> postEditor() {
        return Optional.of(posts);
    }
}
