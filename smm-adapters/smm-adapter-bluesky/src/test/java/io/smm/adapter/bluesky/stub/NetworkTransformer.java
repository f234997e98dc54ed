package io.smm.adapter.bluesky.stub;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Does what a call does, and fills the answer's places with what came of it. */
final class NetworkTransformer implements ResponseDefinitionTransformerV2 {

    private final StubNetwork network;

    NetworkTransformer(StubNetwork network) {
        this.network = network;
    }

    @Override
    public String getName() {
        return "network";
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Call call = Call.of(event.getRequest());
        ResponseDefinition answer = event.getResponseDefinition();
        if (Set.of("com.atproto.repo.createRecord", "com.atproto.repo.applyWrites", "com.atproto.repo.putRecord")
                .contains(call.nsid())) {
            network.noteSent(call.body());
        }
        Map<String, Object> values =
                new HashMap<>(values(answer.getTransformerParameters().getString("fill"), call));
        values.put("reset", network.reset());
        ResponseDefinitionBuilder filled =
                ResponseDefinitionBuilder.like(answer).but();
        StubProof.of(call.request()).ifPresent(network.oauth::use);
        if (answer.getHeaders() != null) {
            filled.withHeaders(headers(answer.getHeaders(), values));
        }
        if (answer.getJsonBody() != null) {
            Object template = Json.read(answer.getJsonBody().toString(), Object.class);
            filled.withBody(Json.write(Template.fill(template, values)));
        }
        return filled.build();
    }

    private Map<String, Object> values(String fill, Call call) {
        return switch (fill) {
            case "session" ->
                session(network.account(call.field("identifier")).orElseThrow().did(), call);
            case "renewed-session" -> renewed(call);
            case "ended-session" -> ended(call);
            case "created", "created-in-silence" -> created(call);
            case "applied", "applied-in-silence" -> applied(call);
            case "put" -> put(call);
            case "nothing" -> Map.of();
            case "deleted" -> deleted(call);
            case "record" -> record(network.find(call.recordUri()).orElseThrow());
            case "blob" -> blob(call);
            case "handle" ->
                Map.of(
                        "did",
                        network.account(call.query("handle")).orElseThrow().did());
            case "profile" -> profile(network.account(call.query("actor")).orElseThrow());
            case "posts" -> Map.of("posts", posts(call));
            case "oauth-resource" -> Map.of("own", call.server(), "issuer", network.oauth.issuer(call.server()));
            case "did-document" -> document(call);
            case "nonce" -> nonce(call);
            case "pushed" -> pushed(call);
            case "granted" -> granted(call);
            case "grant-refused" -> refused(call);
            case "revoked" -> revoked(call);
            case "found-posts" -> found(call);
            case "thread" -> thread(call);
            case "notifications" -> notifications(call);
            case "too-many" -> tooMany(call);
            case "fault" -> fault(call);
            default -> throw new IllegalArgumentException("a mapping asks for an unknown filling: " + fill);
        };
    }

    private Map<String, Object> session(String did, Call call) {
        return Map.of(
                "access", network.tokens.newAccess(did),
                "refresh", network.tokens.newRefresh(did),
                "did", did,
                "handle", network.account(did).orElseThrow().handle(),
                "pds", network.server(call.request().getAbsoluteUrl().replaceFirst("/xrpc/.*", "")));
    }

    private Map<String, Object> document(Call call) {
        StubAccount account = network.account(call.nsid()).orElseThrow();
        return Map.of("did", account.did(), "handle", account.handle(), "pds", network.server(call.server()));
    }

    private Map<String, Object> nonce(Call call) {
        return Map.of("nonce", call.isOfXrpc() ? network.oauth.resourceNonce() : network.oauth.authorisationNonce());
    }

    private Map<String, Object> pushed(Call call) {
        String key = StubProof.of(call.request()).orElseThrow().key();
        return with(nonce(call), Map.of("request", network.oauth.push(call.form(), key, call.server())));
    }

    private Map<String, Object> granted(Call call) {
        return with(nonce(call), network.oauth.grant(call.form()));
    }

    private Map<String, Object> refused(Call call) {
        network.oauth.refuse(call.form());
        return nonce(call);
    }

    private Map<String, Object> revoked(Call call) {
        network.oauth.end(call.form().getOrDefault("token", ""));
        return nonce(call);
    }

    private static Map<String, Object> with(Map<String, Object> some, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    private Map<String, Object> renewed(Call call) {
        return session(network.tokens.renewer(call.token()).orElseThrow(), call);
    }

    private Map<String, Object> ended(Call call) {
        network.tokens.end(call.token());
        return Map.of();
    }

    private Map<String, Object> created(Call call) {
        network.faultServed(call.nsid());
        StubPost post = network.put(call.field("repo"), call.field("collection"), call.field("rkey"), call.record());
        return Map.of(
                "uri", post.uri(),
                "cid", post.cid(),
                "commit", Cids.ofRecord("commit of " + post.cid()),
                "rev", call.field("rkey"));
    }

    private Map<String, Object> applied(Call call) {
        network.faultServed(call.nsid());
        List<Map<String, Object>> results = new ArrayList<>();
        for (Map<String, Object> write : call.writes()) {
            StubPost record = network.put(
                    call.field("repo"),
                    String.valueOf(write.get("collection")),
                    String.valueOf(write.get("rkey")),
                    Call.value(write));
            results.add(Map.of(
                    "$type",
                    "com.atproto.repo.applyWrites#createResult",
                    "uri",
                    record.uri(),
                    "cid",
                    record.cid(),
                    "validationStatus",
                    "valid"));
        }
        return Map.of("results", results, "commit", Cids.ofRecord("commit of " + results), "rev", "3kcommit22222");
    }

    private Map<String, Object> put(Call call) {
        network.faultServed(call.nsid());
        return created(call);
    }

    private Map<String, Object> thread(Call call) {
        StubPost post = network.find(call.query("uri")).orElseThrow();
        String viewer = network.tokens.owner(call.token()).orElseThrow();
        Map<String, Object> values =
                new HashMap<>(Map.of("thread", network.thread(post, Long.parseLong(call.query("depth")), viewer)));
        network.gateView(post).ifPresent(gate -> values.put("gate", gate));
        return values;
    }

    private Map<String, Object> deleted(Call call) {
        return network.remove(call.recordUri())
                .map(gone -> Map.<String, Object>of(
                        "commit", Map.of("cid", Cids.ofRecord("deletion of " + gone.cid()), "rev", "3kdeletion222")))
                .orElse(Map.of());
    }

    private static Map<String, Object> record(StubPost post) {
        return Map.of("uri", post.uri(), "cid", post.cid(), "value", post.value());
    }

    private Map<String, Object> blob(Call call) {
        byte[] bytes = call.request().getBody();
        String cid = Cids.ofBlob(bytes);
        network.keepBlob(cid);
        return Map.of("cid", cid, "type", call.request().getHeader("Content-Type"), "size", (long) bytes.length);
    }

    private Map<String, Object> profile(StubAccount account) {
        return Map.of("did", account.did(), "handle", account.handle(), "followers", 7L, "posts", (long)
                network.postsOf(account).size());
    }

    private List<Map<String, Object>> posts(Call call) {
        String viewer = network.tokens.owner(call.token()).orElseThrow();
        return call.queries("uris").stream()
                .filter(network::isVisible)
                .map(uri -> network.postView(network.find(uri).orElseThrow(), viewer))
                .toList();
    }

    private Map<String, Object> found(Call call) {
        String viewer = network.tokens.owner(call.token()).orElseThrow();
        NotificationPages.Cut cut = network.cut(
                network.search(new Search(call), viewer),
                Integer.parseInt(call.query("limit")),
                Optional.of(call.query("cursor")).filter(cursor -> !cursor.isEmpty()));
        Map<String, Object> values = new HashMap<>(Map.of("posts", cut.items()));
        cut.next().ifPresent(next -> values.put("cursor", next));
        return values;
    }

    private Map<String, Object> notifications(Call call) {
        NotificationPages.Cut cut = network.cut(
                network.notificationsOf(network.tokens.owner(call.token()).orElseThrow(), call.queries("reasons")),
                Integer.parseInt(call.query("limit")),
                Optional.of(call.query("cursor")).filter(cursor -> !cursor.isEmpty()));
        Map<String, Object> values = new HashMap<>(Map.of("notifications", cut.items()));
        cut.next().ifPresent(next -> values.put("cursor", next));
        return values;
    }

    private Map<String, Object> tooMany(Call call) {
        String did = network.tokens.owner(call.token()).orElseThrow();
        long end = network.limitedUntil(did, call.nsid()).orElseThrow().getEpochSecond();
        return Map.of("end", end, "wait", end - network.clock.instant().getEpochSecond());
    }

    private Map<String, Object> fault(Call call) {
        network.faultServed(call.nsid());
        return Map.of();
    }

    private static HttpHeaders headers(HttpHeaders templates, Map<String, Object> values) {
        return new HttpHeaders(templates.all().stream()
                .map(header -> new HttpHeader(
                        header.key(),
                        header.values().stream()
                                .map(value -> String.valueOf(Template.fillText(value, values)))
                                .toList()))
                .toList());
    }
}
