package io.smm.core.internal.async;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Runs blocking calls on an executor. */
record Runner(Executor executor) {

    <T> CompletableFuture<T> run(Supplier<T> call) {
        return CompletableFuture.supplyAsync(call, executor);
    }

    CompletableFuture<Void> run(Runnable call) {
        return CompletableFuture.runAsync(call, executor);
    }
}
