package io.smm.example.quickstart;

import java.io.PrintStream;

/** Says on the terminal what happens: numbered steps, and lines below them. */
final class Terminal {

    private final PrintStream out;
    private final int steps;
    private int step;

    Terminal(PrintStream out, int steps) {
        this.out = out;
        this.steps = steps;
    }

    void step(String title) {
        step++;
        out.printf("%n[%d/%d] %s%n", step, steps, title);
        out.flush();
    }

    void line(String text) {
        // What strangers write may hold anything, sequences that steer the terminal included.
        out.println("      " + text.replaceAll("\\p{Cntrl}", " "));
        out.flush();
    }
}
