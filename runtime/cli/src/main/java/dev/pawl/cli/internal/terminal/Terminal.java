package dev.pawl.cli.internal.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Where a command reads and writes. */
public final class Terminal {

    private final PrintWriter out;
    private final PrintWriter err;
    private final BufferedReader in;
    private final boolean interactive;
    private final boolean colours;
    private final int width;

    /**
     * A terminal, or what stands in for one.
     *
     * @param out for results
     * @param err for progress and errors
     * @param in where answers come from
     * @param interactive whether somebody sits in front of it
     * @param colours whether to use colours
     * @param width how many characters a line has
     */
    public Terminal(
            PrintWriter out, PrintWriter err, BufferedReader in, boolean interactive, boolean colours, int width) {
        this.out = out;
        this.err = err;
        this.in = in;
        this.interactive = interactive;
        this.colours = colours;
        this.width = width;
    }

    /** Whether somebody sits in front of it. */
    public boolean isInteractive() {
        return interactive;
    }

    /** Returns how many characters a line has. */
    public int width() {
        return width;
    }

    /**
     * Writes a line of the result.
     *
     * @param line the line, or several
     */
    public void print(String line) {
        out.println(line);
        out.flush();
    }

    /**
     * Writes a line about what happens.
     *
     * @param line the line, or several
     */
    public void tell(String line) {
        err.println(line);
        err.flush();
    }

    /**
     * Writes characters about what happens, without ending the line.
     *
     * @param characters what to write
     */
    void tellPart(String characters) {
        err.print(characters);
        err.flush();
    }

    /**
     * Colours a text if colours are wanted.
     *
     * @param colour the colour
     * @param text the text
     */
    public String in(Colour colour, String text) {
        return colours && !text.isEmpty() ? colour.of(text) : text;
    }

    /**
     * Asks a question that only {@code y} or {@code yes} answers with yes.
     *
     * @param question the question, without the choices
     */
    public boolean confirms(String question) {
        tellPart((interactive ? ProgressLine.OVER : "") + question + " [y/N] ");
        try {
            String answer = in.readLine();
            String word = answer == null ? "" : answer.strip().toLowerCase(Locale.ROOT);
            return word.equals("y") || word.equals("yes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
