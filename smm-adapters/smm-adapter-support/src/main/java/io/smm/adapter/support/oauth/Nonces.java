package io.smm.adapter.support.oauth;

import io.smm.adapter.support.AnswerHead;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The last nonce of each server: authorisation servers and the accounts' own servers have their own. Those heard of longest ago
 * are forgotten; the price is one refusal.
 */
final class Nonces {

    private static final int MOST_SERVERS = 1_000;
    private static final int LONGEST = 1_024;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, String> nonces = new LinkedHashMap<>();

    Optional<String> of(URI address) {
        lock.lock();
        try {
            return Optional.ofNullable(nonces.get(origin(address)));
        } finally {
            lock.unlock();
        }
    }

    /** Takes what an answer says. */
    void seen(URI address, AnswerHead head) {
        head.header("DPoP-Nonce")
                .filter(nonce -> nonce.length() <= LONGEST)
                .ifPresent(nonce -> keep(origin(address), nonce));
    }

    private void keep(String origin, String nonce) {
        lock.lock();
        try {
            nonces.remove(origin);
            nonces.put(origin, nonce);
            if (nonces.size() > MOST_SERVERS) {
                nonces.remove(nonces.keySet().iterator().next());
            }
        } finally {
            lock.unlock();
        }
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
