package io.smm.listening;

import java.net.URI;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An address that is made when somebody asks for it; nobody can tell it from one that was made before. */
final class Permalink {

    private final @Nullable Supplier<URI> source;

    /** Volatile, for the parts of an address are not final: another thread sees all of it or none. */
    private volatile @Nullable URI made;

    Permalink(URI address) {
        this.source = null;
        this.made = address;
    }

    Permalink(Supplier<URI> source) {
        this.source = source;
    }

    URI address() {
        URI address = made;
        if (address == null) {
            address = Objects.requireNonNull(Objects.requireNonNull(source).get(), "the address of a signal");
            made = address;
        }
        return address;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Permalink permalink && address().equals(permalink.address());
    }

    @Override
    public int hashCode() {
        return address().hashCode();
    }

    @Override
    public String toString() {
        return address().toString();
    }
}
