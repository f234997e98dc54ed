package io.smm.testkit.tck;

import io.smm.Capability;
import io.smm.account.ClientRegistration;
import io.smm.account.OAuthScheme;
import io.smm.spi.NetworkAdapter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which port of an adapter is there for which capabilities: each capability stands in one row, and a port is there exactly when
 * one of its row is declared. Signing in is no capability; its ports follow from the declared methods.
 *
 * @param name the accessor's name
 * @param of the accessor
 * @param capabilities what needs the port
 * @param expected whether an adapter must have it
 */
record Ports(
        String name,
        Function<NetworkAdapter, Optional<?>> of,
        Set<Capability> capabilities,
        Predicate<NetworkAdapter> expected) {

    /** All ports, in the order of {@link NetworkAdapter}. */
    static final List<Ports> ALL = List.of(
            signingIn("oauth", NetworkAdapter::oauth, scheme -> true),
            signingIn(
                    "appRegistrar",
                    NetworkAdapter::appRegistrar,
                    scheme -> scheme.clientRegistration() == ClientRegistration.PER_INSTANCE),
            row("destinationReader", NetworkAdapter::destinationReader, Capability.LIST_DESTINATIONS),
            row("accountFinder", NetworkAdapter::accountFinder, Capability.FIND_ACCOUNT),
            row(
                    "publisher",
                    NetworkAdapter::publisher,
                    Capability.PUBLISH_TEXT,
                    Capability.PUBLISH_LINK,
                    Capability.PUBLISH_IMAGE,
                    Capability.PUBLISH_IMAGES,
                    Capability.PUBLISH_MIXED_MEDIA,
                    Capability.PUBLISH_CARDS,
                    Capability.PUBLISH_VIDEO,
                    Capability.PUBLISH_REEL,
                    Capability.PUBLISH_STORY,
                    Capability.PUBLISH_THREAD,
                    Capability.PUBLISH_POLL,
                    Capability.PUBLISH_DOCUMENT,
                    Capability.PUBLISH_REPLY,
                    Capability.PUBLISH_QUOTE,
                    Capability.REPOST,
                    Capability.ALT_TEXT,
                    Capability.MENTION_IN_TEXT,
                    Capability.CHOOSE_DESTINATION,
                    Capability.CHOOSE_VISIBILITY,
                    Capability.CHOOSE_REPLIERS,
                    Capability.CONTENT_FLAGS,
                    Capability.ORGANIC_TARGETING,
                    Capability.FIRST_COMMENT,
                    Capability.ANSWER),
            row("postReader", NetworkAdapter::postReader, Capability.READ_POST),
            row("postRemover", NetworkAdapter::postRemover, Capability.DELETE_POST),
            row("signalReader", NetworkAdapter::signalReader, Capability.READ_COMMENTS, Capability.READ_MENTIONS),
            row("notificationReader", NetworkAdapter::notificationReader, Capability.READ_NOTIFICATIONS),
            row("insightReader", NetworkAdapter::insightReader, Capability.POST_INSIGHTS, Capability.ACCOUNT_INSIGHTS),
            row("adManager", NetworkAdapter::adManager, Capability.MANAGE_ADS, Capability.BOOST_POST),
            row("adReporter", NetworkAdapter::adReporter, Capability.AD_INSIGHTS),
            row(
                    "moderator",
                    NetworkAdapter::moderator,
                    Capability.REACT,
                    Capability.HIDE_COMMENT,
                    Capability.REMOVE_COMMENT,
                    Capability.CLOSE_COMMENTS),
            row("messenger", NetworkAdapter::messenger, Capability.READ_MESSAGES, Capability.SEND_MESSAGE),
            row("reviewReader", NetworkAdapter::reviewReader, Capability.READ_REVIEWS, Capability.ANSWER_REVIEW),
            row("signalSearch", NetworkAdapter::signalSearch, Capability.SEARCH_POSTS),
            row("eventStream", NetworkAdapter::eventStream, Capability.STREAM_SIGNALS),
            row("webhookReceiver", NetworkAdapter::webhookReceiver, Capability.RECEIVE_WEBHOOKS),
            row("postEditor", NetworkAdapter::postEditor, Capability.EDIT_POST),
            row(
                    "networkScheduler",
                    NetworkAdapter::networkScheduler,
                    Capability.SCHEDULE_ON_NETWORK,
                    Capability.RECUR_ON_NETWORK,
                    Capability.NETWORK_DRAFTS),
            row("seriesReader", NetworkAdapter::seriesReader, Capability.METRIC_SERIES),
            row("retentionReader", NetworkAdapter::retentionReader, Capability.VIDEO_RETENTION),
            row("demographicsReader", NetworkAdapter::demographicsReader, Capability.AUDIENCE_DEMOGRAPHICS),
            row("websiteReporter", NetworkAdapter::websiteReporter, Capability.WEBSITE_REPORTS),
            row("audienceManager", NetworkAdapter::audienceManager, Capability.CUSTOM_AUDIENCES),
            row("audienceEstimator", NetworkAdapter::audienceEstimator, Capability.ESTIMATE_AUDIENCE),
            row("targetingCatalogue", NetworkAdapter::targetingCatalogue, Capability.FIND_TARGETING));

    /** Whether an adapter has the port exactly when it must. */
    boolean isRightIn(NetworkAdapter adapter) {
        return of.apply(adapter).isPresent() == expected.test(adapter);
    }

    private static Ports row(
            String name, Function<NetworkAdapter, Optional<?>> of, Capability first, Capability... others) {
        Set<Capability> capabilities = EnumSet.of(first, others);
        return new Ports(
                name, of, capabilities, adapter -> capabilities.stream().anyMatch(adapter.capabilities()::supports));
    }

    private static Ports signingIn(
            String name, Function<NetworkAdapter, Optional<?>> of, Predicate<OAuthScheme> needing) {
        return new Ports(name, of, Set.of(), adapter -> schemes(adapter).anyMatch(needing));
    }

    private static Stream<OAuthScheme> schemes(NetworkAdapter adapter) {
        return adapter.signInMethods().stream()
                .filter(OAuthScheme.class::isInstance)
                .map(OAuthScheme.class::cast);
    }
}
