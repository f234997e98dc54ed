/** A service that publishes what is scheduled over HTTP: killed at any instant, it loses nothing and sends nothing twice. */
@NullMarked
package io.smm.example.publisher;

import org.jspecify.annotations.NullMarked;
