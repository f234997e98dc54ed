package io.smm.testkit.tck;

import io.smm.account.AccountRef;
import io.smm.account.ConnectionRequest;
import io.smm.account.Destination;
import io.smm.insight.MetricId;
import io.smm.spi.AdapterFactory;
import io.smm.spi.HttpOptions;
import io.smm.spi.Sleeper;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that the contract needs around an adapter: the adapter itself, a server that it talks to with one account on it,
 * and hands on the server's side. Made anew for each test and closed after it; used by one thread.
 *
 * <p>The server may be anything that behaves like the network: the simulated network, a stub that keeps what is posted, a real
 * server. The hands are interfaces of their own; those that only some capabilities need may be absent, and the contract fails
 * where a capability is declared and its hands are not there.
 */
public interface ContractEnvironment extends AutoCloseable {

    /** {@return makes the adapter under test; called again for each new process that the contract plays} */
    AdapterFactory adapter();

    /** {@return the time of the SDK and, where it matters, of the server} */
    Clock clock();

    /** {@return how the SDK waits; must move {@link #clock()}, or waiting for a settled outcome never ends} */
    Sleeper sleeper();

    /** {@return the wishes for HTTP; default: the defaults} */
    default HttpOptions http() {
        return HttpOptions.defaults();
    }

    /** {@return what connects the account; may be used several times} */
    ConnectionRequest credentials();

    /** {@return the same with a password, token or address that the server refuses} */
    ConnectionRequest wrongCredentials();

    /** {@return what really happens on the server} */
    ContractServer server();

    /** {@return other people on the server; needed where comments, mentions or the numbers of posts are declared} */
    Optional<ContractPeople> people();

    /** {@return control over how the server cuts lists into pages; needed where comments or mentions are declared} */
    Optional<ContractPages> pages();

    /** {@return the network's consent page; needed where a sign-in method is an OAuth scheme} */
    default Optional<ContractConsent> consent() {
        return Optional.empty();
    }

    /** {@return what connects an account at another instance of the network; empty where all accounts are at one address} */
    default Optional<ConnectionRequest> elsewhere() {
        return Optional.empty();
    }

    /** {@return what connects another account at the same server; empty where there is none. Default: none} */
    default Optional<ConnectionRequest> another() {
        return Optional.empty();
    }

    /** {@return the places below the account; needed where listing them is declared} */
    default Optional<ContractPlaces> places() {
        return Optional.empty();
    }

    /** {@return an account of somebody else, with its handle; needed where finding accounts is declared} */
    default Optional<AccountRef> somebody() {
        return Optional.empty();
    }

    /** {@return what became of moderated comments; needed where hiding, removing or closing is declared; default: none} */
    default Optional<ContractModeration> moderation() {
        return Optional.empty();
    }

    /** {@return the network's side of private messages; needed where they are declared; default: none} */
    default Optional<ContractMessages> messages() {
        return Optional.empty();
    }

    /** {@return the network's side of reviews; needed where they are declared; default: none} */
    default Optional<ContractReviews> reviews() {
        return Optional.empty();
    }

    /** {@return the network's side of webhooks; needed where they are declared; default: none} */
    default Optional<ContractDeliveries> deliveries() {
        return Optional.empty();
    }

    /**
     * What lies under the server's numbers.
     *
     * @return hands on it; needed where impressions beside views, series, demographics, retention or website reports are
     *     declared; default: none
     */
    default Optional<ContractNumbers> numbers() {
        return Optional.empty();
    }

    /**
     * Lets the server's further answers about posts lack one number that they normally hold. Called only where reading the
     * numbers of posts is declared.
     *
     * @return which; empty where an answer of this network cannot lack one
     */
    Optional<MetricId> leaveOutANumber();

    /** {@return whether the network has hashtags, so that reading gives them back; default: it has} */
    default boolean hasHashtags() {
        return true;
    }

    /** {@return whether a link may be shown as other words than its address; default: it may} */
    default boolean hasMaskedLinks() {
        return true;
    }

    /**
     * The numbers that only some posts or some servers have, such as the votes of a poll.
     *
     * @return metrics that the adapter reports and that a plain post here may lack, which is then said as unknown; default: none
     */
    default Set<MetricId> numbersOfSomePosts() {
        return Set.of();
    }

    /** {@return whether what a post may hold is learned from the server by the calls made to it; default: it is constant} */
    default boolean learnsRules() {
        return false;
    }

    /** {@return a place below the account; needed where choosing one is declared} */
    default Optional<Destination> destination() {
        return Optional.empty();
    }

    /** {@return the ad platform; needed where managing ads is declared. Default: there is none} */
    default Optional<ContractAds> ads() {
        return Optional.empty();
    }

    /** {@return what can go wrong on this network, one row each; at least one} */
    List<ErrorSituation> errorSituations();

    /** {@return control over the server's advertising side; needed where targeting, estimates or custom audiences are declared} */
    default Optional<ContractAudiences> audiences() {
        return Optional.empty();
    }

    /** Stops the server and gives back what it holds. */
    @Override
    void close();
}
