package io.smm.example.publisher.http;

import io.smm.core.InMemoryPlanStore;
import io.smm.error.ErrorDetails;
import io.smm.error.RetryAdvice;
import io.smm.error.StorageException;
import io.smm.spi.PlanStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** A plan store that answers nothing while it is down, and has lost nothing after. */
final class FlakyDatabase {

    private final PlanStore sound = new InMemoryPlanStore();
    private volatile boolean down;

    void down(boolean isDown) {
        down = isDown;
    }

    PlanStore store() {
        return (PlanStore) Proxy.newProxyInstance(
                PlanStore.class.getClassLoader(), new Class<?>[] {PlanStore.class}, (self, method, arguments) -> {
                    if (down) {
                        throw new StorageException(
                                ErrorDetails.of("the database cannot be reached", RetryAdvice.sameCall())
                                        .build());
                    }
                    try {
                        return method.invoke(sound, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
