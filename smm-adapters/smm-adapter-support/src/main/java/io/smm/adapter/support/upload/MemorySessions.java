package io.smm.adapter.support.upload;

import io.smm.Network;
import io.smm.account.Secret;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** The sessions used last, in memory. */
final class MemorySessions implements UploadSessions {

    static final int MOST = 1_000;

    private record Key(Network network, String handle) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Key, Secret> secrets = new LinkedHashMap<>(16, 0.75f, true);

    @Override
    public void keep(Network network, String handle, Secret secret) {
        lock.lock();
        try {
            secrets.put(new Key(network, handle), secret);
            if (secrets.size() > MOST) {
                secrets.remove(secrets.keySet().iterator().next());
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<Secret> find(Network network, String handle) {
        lock.lock();
        try {
            return Optional.ofNullable(secrets.get(new Key(network, handle)));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void forget(Network network, String handle) {
        lock.lock();
        try {
            secrets.remove(new Key(network, handle));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            secrets.clear();
        } finally {
            lock.unlock();
        }
    }
}
