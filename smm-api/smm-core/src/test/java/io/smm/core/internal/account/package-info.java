/** The table of a grant's states, and the page that prints it. */
@NullMarked
package io.smm.core.internal.account;

import org.jspecify.annotations.NullMarked;
