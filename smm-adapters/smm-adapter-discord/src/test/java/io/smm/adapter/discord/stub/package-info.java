/** Discord, as far as webhooks see it: stubs that remember. */
@NullMarked
package io.smm.adapter.discord.stub;

import org.jspecify.annotations.NullMarked;
