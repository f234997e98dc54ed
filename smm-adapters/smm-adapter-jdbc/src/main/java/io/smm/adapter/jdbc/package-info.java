/** Stores that outlive the process, in tables of the host's own database: H2, PostgreSQL or SQLite. */
@NullMarked
package io.smm.adapter.jdbc;

import org.jspecify.annotations.NullMarked;
