/** Contract tests and helpers for authors of adapters and stores, and for embedders who test their own code. */
@NullMarked
package io.smm.testkit;

import org.jspecify.annotations.NullMarked;
