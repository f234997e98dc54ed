package io.smm.e2e.servers;

import java.io.IOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link BlueskyServers} with AppView and the accounts {@code alice.test}, {@code bob.test} and
 * {@code carol.test}. All test classes of a run share one network, so a test counts and reads only what it wrote itself;
 * a test that exhausts limits or stops servers builds its own.
 */
public final class BlueskyExtension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(BlueskyExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == BlueskyServers.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // The root store closes it when the last test of the run is done.
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(BlueskyServers.class, type -> started(), BlueskyServers.class);
    }

    private static BlueskyServers started() {
        try {
            return BlueskyServers.builder()
                    .appView()
                    .accounts("alice.test", "bob.test", "carol.test")
                    .start();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ParameterResolutionException("interrupted while Bluesky started", e);
        } catch (IOException e) {
            throw new ParameterResolutionException("Bluesky did not start", e);
        }
    }
}
