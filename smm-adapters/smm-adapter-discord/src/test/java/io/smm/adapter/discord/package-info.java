/** The adapter held against stubs of its network. */
@NullMarked
package io.smm.adapter.discord;

import org.jspecify.annotations.NullMarked;
