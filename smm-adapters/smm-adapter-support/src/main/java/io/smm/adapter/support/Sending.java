package io.smm.adapter.support;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Watches one attempt at the last place before the wire: tells afterwards whether anything can have been sent, and refuses
 * to send what may go out once only a second time, whoever asks: the client after a stale connection, an interceptor of
 * the host.
 */
final class Sending {

    /** Looks at every request that carries a {@link Sending}. */
    static final class Guard implements Interceptor {
        @Override
        public Response intercept(Chain chain) throws IOException {
            Request request = chain.request();
            Sending sending = request.body() instanceof OneShotBody ours ? ours.sending() : request.tag(Sending.class);
            if (sending != null) {
                sending.begin();
            }
            return chain.proceed(request);
        }

        /** Whether nobody else is on the way of a client's requests, who could put another body in the place of ours. */
        static boolean isAlone(OkHttpClient client) {
            return client.interceptors().isEmpty()
                    && client.networkInterceptors().size() == 1
                    && client.networkInterceptors().get(0) instanceof Guard;
        }
    }

    private final boolean once;
    private final AtomicBoolean begun = new AtomicBoolean();

    Sending(OperationKind kind) {
        once = kind != OperationKind.READ;
    }

    /** Whether a first byte may have gone out. */
    boolean hasBegun() {
        return begun.get();
    }

    private void begin() throws IOException {
        if (begun.getAndSet(true) && once) {
            throw new IOException("the request was sent already and is not sent again");
        }
    }
}
