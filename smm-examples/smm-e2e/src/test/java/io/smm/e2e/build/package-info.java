/** What the build promises about itself: its modules, its POMs, its jars. */
@NullMarked
package io.smm.e2e.build;

import org.jspecify.annotations.NullMarked;
