package io.smm.adapter.support.upload;

import io.smm.Network;
import io.smm.account.Secret;
import io.smm.spi.AdapterContext;
import java.util.Optional;

/**
 * Keeps what an upload needs and no state may hold: addresses of sessions by which anybody could send (YouTube, TikTok, LinkedIn).
 * A state holds the handle only. Thread-safe.
 *
 * <p>Shared by the adapters of one {@code Smm}. The default keeps the last 1,000 in memory: after a restart the address is gone,
 * and the adapter begins such an upload anew, of which nothing is published yet. A host that has a safe for secrets gives one of
 * its own by {@code SmmBuilder.share(UploadSessions.class, …)}; then uploads go on in other processes too.
 */
public interface UploadSessions extends AutoCloseable {

    /**
     * The sessions of an {@code Smm}.
     *
     * @param context the adapter's context
     * @return what the host shared, else the default
     */
    static UploadSessions of(AdapterContext context) {
        return context.shared(UploadSessions.class, MemorySessions::new);
    }

    /**
     * Keeps a secret; one that was there for the handle is replaced.
     *
     * @param network the network
     * @param handle the upload's name there
     * @param secret what is needed to go on, such as an address
     */
    void keep(Network network, String handle, Secret secret);

    /**
     * Finds a secret.
     *
     * @param network the network
     * @param handle the upload's name there
     * @return what was kept; empty when it is not known here
     */
    Optional<Secret> find(Network network, String handle);

    /**
     * Forgets a secret that is needed no more.
     *
     * @param network the network
     * @param handle the upload's name there
     */
    void forget(Network network, String handle);

    @Override
    void close();
}
