package io.smm.adapter.support.fetch;

import io.smm.error.Fault;
import io.smm.error.Faults;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The only way out: looks at each address before it is asked for, at each answer of the name service, and at each connection
 * before anything is sent over it; then follows redirects by the same rules.
 */
final class Door {

    /** What the HTTP client takes for an address and does not look up (its own rule). */
    private static final Pattern LITERAL = Pattern.compile("([0-9a-fA-F]*:[0-9a-fA-F:.]*)|([\\d.]+)");

    /** Runs an okhttp call; in Java's eyes it may throw what Kotlin does not declare. */
    @FunctionalInterface
    private interface Execution {
        Response run() throws IOException, InterruptedException;
    }

    private final FetchRules rules;
    private final AddressGuard guard;
    private final String userAgent;
    private final OkHttpClient direct;
    private final OkHttpClient proxied;

    Door(OkHttpClient client, FetchRules rules, AddressGuard guard, String userAgent) {
        this.rules = rules;
        this.guard = guard;
        this.userAgent = userAgent;
        proxied = client;
        direct = client.newBuilder()
                .proxy(Proxy.NO_PROXY)
                .dns(host -> looked(host, client.dns()))
                .addNetworkInterceptor(this::guarded)
                .build();
    }

    /** What is wrong with an address at first sight. */
    List<Fault> faults(HttpUrl url) {
        return Faults.of("Address")
                .check(
                        url.encodedUsername().isEmpty() && url.encodedPassword().isEmpty(),
                        "address",
                        "must not hold a name or a password")
                .check(
                        rules.isExempt(url.host()) || rules.ports().contains(url.port()),
                        "address",
                        "has port " + url.port() + ", allowed: "
                                + rules.ports().stream().sorted().toList())
                .list();
    }

    /**
     * Asks for a thing from a byte on.
     *
     * @return an answer that is no redirect, to be closed
     * @throws Refused when the way to it leads where it may not
     */
    Response open(HttpUrl first, long from) throws IOException {
        HttpUrl url = first;
        for (int redirects = 0; redirects <= rules.mostRedirects(); redirects++) {
            Response response = ask(url, from);
            if (!isRedirect(response.code())) {
                return response;
            }
            try (response) {
                url = next(url, response);
            }
        }
        throw new Refused("it redirects more than " + rules.mostRedirects() + " times");
    }

    void close() {
        proxied.dispatcher().cancelAll();
        proxied.dispatcher().executorService().shutdown();
        proxied.connectionPool().evictAll();
    }

    private HttpUrl next(HttpUrl url, Response response) throws Refused {
        String location = response.header("Location");
        HttpUrl target = location == null ? null : url.resolve(location);
        if (target == null) {
            throw new Refused("it redirects to no web address");
        }
        if (url.isHttps() && !target.isHttps()) {
            throw new Refused("it redirects from https down to http, to host " + target.host());
        }
        for (Fault fault : faults(target)) {
            throw new Refused("it redirects to an address that " + fault.message() + ", at host " + target.host());
        }
        return target;
    }

    private Response ask(HttpUrl url, long from) throws IOException {
        if (!rules.isExempt(url.host()) && LITERAL.matcher(url.host()).matches()) {
            refuse(url.host(), InetAddress.getByName(url.host()));
        }
        Request.Builder request = new Request.Builder()
                .url(url)
                .header("User-Agent", userAgent)
                .header("Accept", "*/*")
                .header("Accept-Encoding", "identity");
        if (from > 0) {
            request.header("Range", "bytes=" + from + "-");
        }
        Call call = (leadsThroughProxy(url) ? proxied : direct).newCall(request.build());
        Duration most = rules.mostTime();
        call.timeout().timeout(most.toNanos(), TimeUnit.NANOSECONDS);
        Execution execution = call::execute;
        try {
            return execution.run();
        } catch (UnknownHostException unknown) {
            throw unknown.getCause() instanceof Refused refused ? refused : unknown;
        } catch (InterruptedException interrupted) {
            call.cancel();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private boolean leadsThroughProxy(HttpUrl url) throws Refused {
        Proxy fixed = proxied.proxy();
        List<Proxy> ways =
                fixed != null ? List.of(fixed) : proxied.proxySelector().select(url.uri());
        boolean through = ways != null && ways.stream().anyMatch(way -> way.type() != Proxy.Type.DIRECT);
        if (through && !rules.proxyGuards() && !rules.isExempt(url.host())) {
            throw new Refused("the way to host " + url.host()
                    + " leads through a proxy, of which nobody said that it refuses what is not public");
        }
        return through;
    }

    private List<InetAddress> looked(String host, Dns dns) throws UnknownHostException {
        List<InetAddress> addresses = dns.lookup(host);
        if (!rules.isExempt(host)) {
            try {
                for (InetAddress address : addresses) {
                    refuse(host, address);
                }
            } catch (Refused refused) {
                UnknownHostException unknown = new UnknownHostException(host);
                unknown.initCause(refused);
                throw unknown;
            }
        }
        return addresses;
    }

    /** The address that the connection has, whoever looked it up. */
    private Response guarded(Interceptor.Chain chain) throws IOException {
        String host = chain.request().url().host();
        if (!rules.isExempt(host)) {
            Connection connection = chain.connection();
            if (connection == null) {
                throw new Refused("it cannot be seen which address host " + host + " has");
            }
            refuse(host, connection.socket().getInetAddress());
        }
        return chain.proceed(chain.request());
    }

    private void refuse(String host, InetAddress address) throws Refused {
        Optional<String> refusal = guard.refusal(address);
        if (refusal.isPresent()) {
            throw new Refused("host " + host + " is at " + address.getHostAddress() + ": " + refusal.get());
        }
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }
}
