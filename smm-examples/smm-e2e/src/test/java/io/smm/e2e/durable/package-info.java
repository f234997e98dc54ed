/** Plans and deliveries that outlive the process. */
@NullMarked
package io.smm.e2e.durable;

import org.jspecify.annotations.NullMarked;
