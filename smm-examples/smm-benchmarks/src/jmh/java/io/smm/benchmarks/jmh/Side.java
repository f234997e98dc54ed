package io.smm.benchmarks.jmh;

/** One way of making the calls. */
interface Side extends AutoCloseable {

    Object publish();

    Object posts();

    Object mentions();

    Object upload();

    @Override
    void close();
}
