package io.smm.core.internal.preflight;

import io.smm.Capability;
import io.smm.account.Connection;
import io.smm.account.Destination;
import io.smm.core.internal.Registry;
import io.smm.core.internal.account.GrantedAccess;
import io.smm.core.internal.media.MediaLook;
import io.smm.core.internal.media.MediaSpool;
import io.smm.core.internal.media.MediaWiring;
import io.smm.error.InvalidInputException;
import io.smm.post.AccountPreflight;
import io.smm.post.Fallback;
import io.smm.post.NetworkVariant;
import io.smm.post.Post;
import io.smm.post.PreflightReport;
import io.smm.post.PublishRequest;
import io.smm.post.Violation;
import io.smm.spi.NetworkAdapter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Checks posts against the rules and capabilities of accounts. Makes no call; reads files where there is a probe. */
public final class Preflight {

    private final Registry registry;
    private final MediaWiring wiring;

    /**
     * Makes the check.
     *
     * @param registry the adapters, which state rules and capabilities
     * @param wiring what the host chose for media
     */
    public Preflight(Registry registry, MediaWiring wiring) {
        this.registry = registry;
        this.wiring = wiring;
    }

    /**
     * Checks a post for several accounts.
     *
     * @param post the post
     * @param connections the accounts
     * @return everything found, account by account
     */
    public PreflightReport check(Post post, List<Connection> connections) {
        MediaLook look = new MediaLook(wiring);
        return new PreflightReport(connections.stream()
                .map(connection ->
                        check(PublishRequest.of(connection, post), look).report())
                .toList());
    }

    /**
     * Checks requests.
     *
     * @param requests what, and where
     * @return everything found, request by request
     */
    public PreflightReport check(List<PublishRequest> requests) {
        MediaLook look = new MediaLook(wiring);
        return new PreflightReport(
                requests.stream().map(request -> check(request, look).report()).toList());
    }

    /**
     * Checks a post for one account.
     *
     * @param post the post
     * @param connection the account
     * @return everything found
     */
    public AccountPreflight check(Post post, Connection connection) {
        return check(PublishRequest.of(connection, post)).report();
    }

    /**
     * Checks a request, and decides what of it would be published.
     *
     * @param request what, and where
     * @return the post and everything found
     */
    public CheckedPost check(PublishRequest request) {
        return check(request, new MediaLook(wiring));
    }

    /**
     * Checks a post again of which more is known now, and nothing else may become.
     *
     * @param connection the account
     * @param destination the place below it
     * @param post the post, made for the account
     * @return the post and everything found
     */
    public CheckedPost recheck(Connection connection, Optional<Destination> destination, Post post) {
        MediaLook look = new MediaLook(wiring);
        Post filled = look.filled(post);
        PublishRequest plain = PublishRequest.of(connection, filled);
        NetworkAdapter adapter = registry.require(connection.network());
        return new CheckedPost(
                filled, run(adapter, destination.map(plain::to).orElse(plain), filled, Optional.empty(), look));
    }

    private CheckedPost check(PublishRequest request, MediaLook look) {
        NetworkAdapter adapter = registry.require(request.connection().network());
        Connection connection = request.connection();
        Post post = look.filled(
                MediaSpool.readable(request.post().forAccount(connection), connection.tenant(), wiring.store()));
        if (!post.isThread() || adapter.capabilities(request.connection()).supports(Capability.PUBLISH_THREAD)) {
            return new CheckedPost(post, run(adapter, request, post, Optional.empty(), look));
        }
        List<String> failed = new ArrayList<>();
        for (Fallback fallback : request.fallbacks()) {
            try {
                Post instead = fallback.apply(post);
                AccountPreflight report = run(adapter, request, instead, Optional.of(fallback), look);
                if (report.passes()) {
                    return new CheckedPost(instead, report);
                }
                failed.add(fallback + " is not possible: " + sentence(report));
            } catch (InvalidInputException lossy) {
                failed.add(fallback + " is not possible: " + lossy.getMessage());
            }
        }
        return new CheckedPost(post, withAdvice(run(adapter, request, post, Optional.empty(), look), failed));
    }

    private AccountPreflight run(
            NetworkAdapter adapter, PublishRequest request, Post post, Optional<Fallback> fallback, MediaLook look) {
        Connection connection = request.connection();
        Optional<Destination> destination = request.destination();
        Findings findings = new Findings(
                GrantedAccess.capabilities(adapter, connection), adapter.rules(connection, destination), wiring, look);
        findings.addAll(adapter.violations(connection, post, destination));
        Optional<NetworkVariant> variant = post.variantFor(connection.network());
        if (variant.isPresent()
                && !registry.variantTypes(connection.network())
                        .contains(variant.get().getClass())) {
            findings.block(
                    "variant",
                    "variants",
                    "the adapter of " + connection.network() + " does not understand a "
                            + variant.get().getClass().getSimpleName()
                            + ": register the adapter whose variant it is, or leave it out");
        }
        return new PostCheck(post, connection, destination, findings).run(fallback);
    }

    private static String sentence(AccountPreflight report) {
        return String.join(
                "; ",
                report.violations().stream()
                        .filter(violation -> violation.severity() == Violation.Severity.BLOCKER)
                        .map(violation -> violation.field() + " " + violation.message())
                        .toList());
    }

    private static AccountPreflight withAdvice(AccountPreflight report, List<String> sentences) {
        List<Violation> violations = new ArrayList<>(report.violations());
        for (String sentence : sentences) {
            violations.add(new Violation(
                    Violation.Severity.ADVICE,
                    "fallback",
                    "parts",
                    sentence,
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    "caller's choice"));
        }
        return new AccountPreflight(
                report.connection(), violations, report.textUses(), report.price(), report.fallback());
    }
}
