package dev.pawl.cli;

import java.io.PrintWriter;
import java.util.function.UnaryOperator;

/** Writes what is printed in the words of the tool that runs the command. */
final class Reworded extends PrintWriter {

    private final UnaryOperator<String> words;

    Reworded(PrintWriter writer, UnaryOperator<String> words) {
        super(writer, true);
        this.words = words;
    }

    /** Lines come here as well. */
    @Override
    public void print(String text) {
        super.print(words.apply(text));
    }
}
