/** What is done in a crisis besides the pause itself. */
@NullMarked
package io.smm.core.internal.crisis;

import org.jspecify.annotations.NullMarked;
