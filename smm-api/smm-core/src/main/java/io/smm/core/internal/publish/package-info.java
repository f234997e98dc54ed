/**
 * The one pipeline that publishes, makes media ready on the way, and settles what is unknown. No promise.
 */
@NullMarked
package io.smm.core.internal.publish;

import org.jspecify.annotations.NullMarked;
