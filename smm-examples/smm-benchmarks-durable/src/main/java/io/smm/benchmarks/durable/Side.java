package io.smm.benchmarks.durable;

import javax.sql.DataSource;

/** Something that does what is due. */
interface Side {

    /** Makes empty tables. */
    void prepare(DataSource pool);

    /** Plans so many things that are due already, does them all, and says how long the doing took. */
    long nanosecondsFor(DataSource pool, int many);
}
