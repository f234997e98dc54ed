/**
 * The audience: whom a message is for (a segment, which is an expression over what is known of people), who of the host's
 * contacts is in it, what a network's advertising can express of it, and custom audiences of consenting contacts.
 */
@NullMarked
package io.smm.audience;

import org.jspecify.annotations.NullMarked;
