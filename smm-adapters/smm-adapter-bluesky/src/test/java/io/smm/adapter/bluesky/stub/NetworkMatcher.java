package io.smm.adapter.bluesky.stub;

import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.matching.MatchResult;
import com.github.tomakehurst.wiremock.matching.RequestMatcherExtension;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The conditions that mappings name under {@code customMatcher}. Looks, and changes nothing but what a test planned. */
final class NetworkMatcher extends RequestMatcherExtension {

    private static final Set<String> WITHOUT_TOKEN = Set.of(
            "com.atproto.server.createSession",
            "com.atproto.server.refreshSession",
            "com.atproto.server.deleteSession");

    private static final Set<String> FOR_ANYBODY =
            Set.of("com.atproto.identity.resolveHandle", "com.atproto.server.describeServer");

    private final StubNetwork network;

    NetworkMatcher(StubNetwork network) {
        this.network = network;
    }

    @Override
    public String getName() {
        return "state";
    }

    @Override
    @SuppressWarnings("unchecked")
    public MatchResult match(Request request, Parameters parameters) {
        Call call = Call.of(request);
        if (parameters.containsKey("fault")) {
            return MatchResult.of(network.fault(call.nsid())
                    .filter(parameters.getString("fault")::equals)
                    .isPresent());
        }
        return MatchResult.of(((List<String>) parameters.get("if")).stream().allMatch(name -> holds(name, call)));
    }

    private boolean holds(String name, Call call) {
        return switch (name) {
            case "password-right" ->
                network.account(call.field("identifier"))
                        .filter(account -> account.password().equals(call.field("password")))
                        .isPresent();
            case "refresh-token-good" -> network.tokens.renewer(call.token()).isPresent();
            case "token-needed" ->
                !WITHOUT_TOKEN.contains(call.nsid()) && !(call.token().isEmpty() && FOR_ANYBODY.contains(call.nsid()));
            case "token-expired" -> network.tokens.isExpired(call.token());
            case "token-unknown" -> network.tokens.owner(call.token()).isEmpty();
            case "own-repo" ->
                network.tokens
                        .owner(call.token())
                        .filter(call.field("repo")::equals)
                        .isPresent();
            case "too-many" ->
                network.tokens
                        .owner(call.token())
                        .flatMap(did -> network.limitedUntil(did, call.nsid()))
                        .isPresent();
            case "token-bound" -> call.claimsToProve() || network.oauth.isBound(call.token());
            case "proof-good" -> isProven(call);
            case "proof-bad" -> !isProven(call);
            case "nonce-old" -> !hasNonce(call);
            case "nonce-new" -> hasNonce(call);
            case "authorisation-good" -> network.oauth.takes(call.form());
            case "grant-good" -> network.oauth.grants(call.form(), proof(call).key());
            case "did-known" -> network.account(call.nsid()).isPresent();
            case "key-free" -> network.find(call.recordUri()).isEmpty();
            case "keys-free" ->
                call.writtenUris().stream().noneMatch(uri -> network.find(uri).isPresent());
            case "swap-right" -> swapsRight(call);
            case "swap-wrong" -> !swapsRight(call);
            case "key-taken" -> network.find(call.recordUri()).isPresent();
            case "blobs-known" -> call.blobs().stream().allMatch(network::hasBlob);
            case "blobs-unknown" -> !call.blobs().stream().allMatch(network::hasBlob);
            case "record-there" -> network.find(call.recordUri()).isPresent();
            case "handle-known" -> network.account(call.query("handle")).isPresent();
            case "post-indexed" -> network.isIndexed(call.query("uri"));
            default -> throw new IllegalArgumentException("a mapping names an unknown condition: " + name);
        };
    }

    private boolean isProven(Call call) {
        Optional<StubProof> proof = StubProof.of(call.request());
        if (proof.isEmpty() || network.oauth.isUsed(proof.get())) {
            return false;
        }
        if (!call.isOfXrpc()) {
            return proof.get().proves(call.request(), network.clock.instant(), Optional.empty());
        }
        return call.claimsToProve()
                && network.oauth.isBound(call.token())
                && network.oauth.isBoundTo(call.token(), proof.get().key())
                && proof.get().proves(call.request(), network.clock.instant(), Optional.of(call.token()));
    }

    private boolean hasNonce(Call call) {
        String wanted = call.isOfXrpc() ? network.oauth.resourceNonce() : network.oauth.authorisationNonce();
        return proof(call).nonce().equals(wanted);
    }

    private static StubProof proof(Call call) {
        return StubProof.of(call.request()).orElseThrow();
    }

    /** Whether what the caller read last is what still lies there. */
    private boolean swapsRight(Call call) {
        network.putComes();
        if (!call.body().containsKey("swapRecord")) {
            return true;
        }
        String there = network.find(call.recordUri()).map(StubPost::cid).orElse("");
        Object expected = call.body().get("swapRecord");
        return there.equals(expected == null ? "" : expected);
    }
}
