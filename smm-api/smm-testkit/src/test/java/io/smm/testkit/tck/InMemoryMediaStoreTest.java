package io.smm.testkit.tck;

import io.smm.core.InMemoryMediaStore;
import io.smm.spi.MediaStore;

class InMemoryMediaStoreTest extends MediaStoreContract {

    @Override
    protected MediaStore emptyStore(long mostBytes) {
        return new InMemoryMediaStore(mostBytes);
    }
}
