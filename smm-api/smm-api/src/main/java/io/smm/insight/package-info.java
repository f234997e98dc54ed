/**
 * Analytics: the catalogue of metrics, readings with their lineage, and insights on posts and accounts.
 */
@NullMarked
package io.smm.insight;

import org.jspecify.annotations.NullMarked;
