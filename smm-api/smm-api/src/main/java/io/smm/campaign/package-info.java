/**
 * Strategy: what a campaign wants to reach (objective), how that is measured (KPIs over metric ids), and what it
 * costs and earns.
 */
@NullMarked
package io.smm.campaign;

import org.jspecify.annotations.NullMarked;
