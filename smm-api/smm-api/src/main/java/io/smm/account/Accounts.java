package io.smm.account;

import io.smm.Network;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.error.CredentialsRejectedException;
import io.smm.error.InvalidInputException;
import io.smm.error.SignInFailedException;
import io.smm.error.UnsupportedCapabilityException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Connects accounts, by a credential or through the network's consent page, and tells who they are, how they stand and what lies
 * below them. Thread-safe.
 */
public interface Accounts {

    /**
     * Connects an account: signs in, asks who it is, and stores its tokens. Costs one or two calls, of which networks
     * allow few (Bluesky: 30 in five minutes); connect once and keep the connection, the SDK renews its tokens.
     *
     * @param request for whom, where and with what
     * @return the connection; connecting the same account again gives one with the same id and replaces its tokens
     * @throws CredentialsRejectedException when the network refuses the credentials
     * @throws InvalidInputException when no adapter is registered for the network, or it takes no such credentials
     */
    Connection connect(ConnectionRequest request);

    /**
     * The ways in which accounts of a network are connected, the preferred first. Offline.
     *
     * @param network the network
     * @return the methods, as the network's adapter declares them
     * @throws InvalidInputException when no adapter is registered for the network
     */
    List<SignInMethod> signInMethods(Network network);

    /**
     * Makes an app known to the SDK, as the network's portal gave it; one more time with a new secret replaces it. Offline.
     *
     * @param app the app
     */
    void registerApp(AppRegistration app);

    /**
     * Begins a sign-in through the network's consent page: makes the address to which the account's owner is sent. Makes no call,
     * except once at an instance that does not know the app yet, and where the network takes the parameters beforehand.
     *
     * @param request for whom, where, by which method, for which scopes
     * @return the attempt, to be kept until the owner comes back; good for ten minutes
     * @throws InvalidInputException when the network has no such method or the app is not registered; it lists all faults
     */
    SignInAttempt beginSignIn(SignInRequest request);

    /**
     * Completes a sign-in when the owner has come back: checks that the callback belongs to the attempt, changes its code for
     * tokens and asks which accounts are behind the login. Connects none yet. Costs one to three calls.
     *
     * @param attempt the attempt that was begun
     * @param callbackAddress the whole address to which the owner came back, with its query
     * @return the accounts to choose from
     * @throws SignInFailedException when it leads to no account: state mismatch, denied, expired, replayed, code refused
     * @throws InvalidInputException when the callback holds neither a code nor an error
     */
    SignInResult completeSignIn(SignInAttempt attempt, URI callbackAddress);

    /**
     * Connects an account that a sign-in gave: stores its tokens. Makes no call.
     *
     * @param choice the account
     * @return the connection; connecting the same account again gives one with the same id and replaces its tokens
     */
    Connection connect(AccountChoice choice);

    /**
     * Asks the network who a connection acts as; one call.
     *
     * @param connection the connection
     * @return the account, with its present handle
     */
    AccountProfile whoAmI(Connection connection);

    /**
     * Finds somebody's account by its handle, to mention it for example: networks that write ids into texts need them. One call.
     *
     * @param connection who asks
     * @param handle the handle, with or without {@code @}
     * @return the account; empty when nobody has that handle
     * @throws UnsupportedCapabilityException when the network cannot look handles up
     */
    Optional<AccountProfile> lookUp(Connection connection, String handle);

    /**
     * Lists the places right below an account that can be published to: boards, communities, locations, channels. One call a page.
     *
     * @param connection the account
     * @param page where to begin and how many
     * @return the page
     * @throws UnsupportedCapabilityException when the network has no such places
     */
    Page<DestinationProfile> destinations(Connection connection, PageRequest page);

    /**
     * Lists the places right below another place, such as the sections of a board. One call a page.
     *
     * @param connection the account
     * @param parent the place to look into
     * @param page where to begin and how many
     * @return the page; empty when there is nothing below it
     * @throws UnsupportedCapabilityException when the network has no such places
     */
    Page<DestinationProfile> destinationsWithin(Connection connection, Destination parent, PageRequest page);

    /**
     * Renews what is due, for the host's timer: the SDK starts none. Without it tokens are renewed when a call needs them, which is
     * enough for accounts that are used; those that rest lose refresh tokens that end by idleness. One after the other, each at most
     * once for all threads and processes; one call for each that is due, none for the others, and none for a grant that is gone or
     * whose renewal failed a moment ago. What goes wrong with one stops none of the others: the observer is told, and the health that
     * is returned shows it.
     *
     * @param connections whose tokens; the SDK keeps no list of connections
     * @param within how far ahead to look, such as the time until the timer's next run; zero or more. Tokens that end by then are
     *     renewed now, besides those that are due anyway
     * @return how each connection stands afterwards, in the order given
     * @throws InvalidInputException when the time is negative or no adapter is registered for a network; it lists all faults, and
     *     nothing was renewed
     */
    List<ConnectionHealth> renewDue(List<Connection> connections, Duration within);

    /**
     * How a connection stands: its tokens, when access ends, which capabilities its scopes lack. Offline: what the network has not
     * said yet, such as an owner's taking access back, is not known.
     *
     * @param connection the connection
     * @return its health
     */
    ConnectionHealth health(Connection connection);

    /**
     * How the calls of a connection went lately: when it was served last, since when it is not, and what it fails with. Offline:
     * known of the calls that this {@code Smm} made since it was built, and of the 10,000 connections used last.
     *
     * @param connection the connection
     * @return how its calls went; untried when none is known
     */
    CallHealth callHealth(Connection connection);

    /**
     * Ends a connection: forgets its tokens here and, where the network can, revokes them there. Doing it twice is the
     * same as doing it once.
     *
     * @param connection the connection
     */
    void disconnect(Connection connection);
}
