/**
 * What several end-to-end tests need and no test is about: where the repository lies, programs of the project that run
 * beside the tests, and waiting with a deadline.
 */
@NullMarked
package io.smm.e2e.support;

import org.jspecify.annotations.NullMarked;
