package io.smm.benchmarks.run;

/** What is aimed at, and what fails the run: the goal itself, or what was reached, so that it does not get worse. */
final class Goals {

    /** A goal and the line behind which nobody goes back. */
    record Held(double goal, double heldAt) {

        static Held at(double goal) {
            return new Held(goal, goal);
        }
    }

    private static final double KIB = 1024;

    static final Held PUBLISH = new Held(20 * KIB, 30 * KIB);
    static final Held INSIGHTS = Held.at(250 * KIB);
    static final Held MENTIONS = new Held(250 * KIB, 190 * KIB);
    static final Held STREAM = new Held(2 * KIB, 2.3 * KIB);
    static final Held LINE = new Held(2 * KIB, 1.2 * KIB);
    static final Held EVENT = new Held(2 * KIB, 1.2 * KIB);

    /** OkHttp makes text of each message, so that the floor allocates 4.7 KiB itself: the goal is a ratio to it. */
    static final double SOCKET_RATIO = 1.25;

    static final Held MESSAGE = new Held(SOCKET_RATIO * 4.7 * KIB, 2.3 * KIB);
    static final Held CLASSES = new Held(2_850, 3_100);
    static final Held ADAPTER_JAR = Held.at(300_000);
    static final Held API_JAR = Held.at(1 << 20);

    /** With three networks. */
    static final Held CLASS_PATH = Held.at(9 << 20);

    private Goals() {}
}
