package io.smm.chaos.broken;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Ports of which one method is another. */
final class Proxies {

    /** What is done instead. */
    interface Instead {
        /** The answer, by the sound port and what it was asked with. */
        @Nullable
        Object of(Method method, @Nullable Object[] arguments) throws ReflectiveOperationException;
    }

    private Proxies() {}

    static <T> T replacing(Class<T> port, T sound, String name, Instead instead) {
        Object broken =
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    try {
                        return method.getName().equals(name)
                                ? instead.of(method, Objects.requireNonNull(arguments))
                                : method.invoke(sound, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
        return port.cast(broken);
    }
}
