/** Discord channels, by incoming webhooks. */
@NullMarked
package io.smm.adapter.discord;

import org.jspecify.annotations.NullMarked;
