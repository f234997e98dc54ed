/**
 * The entry of the SDK ({@link io.smm.Smm}) and the few values that every pillar of social media marketing shares:
 * network, capability, money, page and cursor, observer.
 */
@NullMarked
package io.smm;

import org.jspecify.annotations.NullMarked;
