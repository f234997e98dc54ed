package io.smm.adapter.bluesky;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Knows which test is running, for the record of exchanges. */
final class TestName implements BeforeEachCallback {

    private String name = "a test";

    @Override
    public void beforeEach(ExtensionContext context) {
        String type = context.getRequiredTestClass().getSimpleName();
        name = type + "." + context.getRequiredTestMethod().getName();
    }

    String get() {
        return name;
    }
}
