@NullMarked
package io.smm.adapter.discord.internal.http;

import org.jspecify.annotations.NullMarked;
