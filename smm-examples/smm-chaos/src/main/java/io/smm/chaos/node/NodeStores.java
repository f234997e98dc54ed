package io.smm.chaos.node;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.smm.adapter.jdbc.JdbcOptions;
import io.smm.adapter.jdbc.JdbcStores;
import io.smm.core.AesGcmTokenCipher;
import javax.crypto.spec.SecretKeySpec;

/** The database of a run, as a host opens it: a pool of its own, and the stores on it. */
public final class NodeStores implements AutoCloseable {

    private static final int CONNECTIONS = 10;
    private static final int KEY_BYTES = 32;

    private final HikariDataSource pool;
    private final JdbcStores stores;

    private NodeStores(HikariDataSource pool, JdbcStores stores) {
        this.pool = pool;
        this.stores = stores;
    }

    /** Opens the database at an address. */
    public static NodeStores open(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        HikariDataSource pool = new HikariDataSource(config);
        try {
            return new NodeStores(
                    pool,
                    JdbcStores.open(JdbcOptions.of(pool)
                            // Nobody's secrets: the servers of a run know no others.
                            .cipher(AesGcmTokenCipher.of("run", new SecretKeySpec(new byte[KEY_BYTES], "AES")))
                            .build()));
        } catch (RuntimeException failed) {
            pool.close();
            throw failed;
        }
    }

    public JdbcStores stores() {
        return stores;
    }

    @Override
    public void close() {
        pool.close();
    }
}
