@NullMarked
package io.smm.core.internal.links;

import org.jspecify.annotations.NullMarked;
