/**
 * Fetching what lies at a public address that somebody else chose, without being sent to the host's own machines by it: for networks
 * that take bytes while the host has an address, and for pictures of link cards.
 */
@NullMarked
package io.smm.adapter.support.fetch;

import org.jspecify.annotations.NullMarked;
