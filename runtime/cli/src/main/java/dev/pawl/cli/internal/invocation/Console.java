package dev.pawl.cli.internal.invocation;

import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Help.Ansi;

/** The streams of the process. */
public final class Console {

    private Console() {}

    public static PrintWriter out() {
        return writer(System.out, "stdout.encoding");
    }

    public static PrintWriter err() {
        return writer(System.err, "stderr.encoding");
    }

    public static Reader in() {
        return new InputStreamReader(System.in, charset("stdin.encoding"));
    }

    /** Whether both the input and the output are a terminal. */
    @SuppressWarnings("SystemConsoleNull") // it is asked further where it is not null
    public static boolean isTerminal() {
        java.io.Console console = System.console();
        return console != null && isTerminal(console);
    }

    /** Whether colours are wanted if nobody says so; picocli knows the customs, such as {@code NO_COLOR}. */
    static boolean hasColours() {
        return Ansi.AUTO.enabled();
    }

    /** Asks for a password, which is not shown. */
    @SuppressWarnings("SystemConsoleNull") // only asked at a terminal
    static String password(String prompt) {
        java.io.Console console = System.console();
        char[] password = console == null ? null : console.readPassword("%s", prompt);
        return password == null ? "" : new String(password);
    }

    /** From Java 22 on there is a console without a terminal, and a method that tells. */
    private static boolean isTerminal(java.io.Console console) {
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /**
     * What the process prints has the encoding that the machine is set to. Where nothing is set, as in most containers,
     * Java takes that for ASCII, which would make question marks of what is in the SQL.
     */
    private static PrintWriter writer(PrintStream stream, String property) {
        Charset charset = charset(property);
        return new PrintWriter(
                stream, true, charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset);
    }

    /** Before Java 19 {@code file.encoding} is what later versions have in the property of each stream. */
    private static Charset charset(String property) {
        String name = System.getProperty(property, System.getProperty("file.encoding", ""));
        return !name.isEmpty() && Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    }
}
