/** Calls to Discord: addresses, operations, quotas, errors. No promise. */
@NullMarked
package io.smm.adapter.discord.internal.http;

import org.jspecify.annotations.NullMarked;
