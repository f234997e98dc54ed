/** The same calls through the SDK. Never published. */
@NullMarked
package io.smm.benchmarks.sdk;

import org.jspecify.annotations.NullMarked;
