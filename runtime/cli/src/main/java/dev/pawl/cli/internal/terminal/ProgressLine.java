package dev.pawl.cli.internal.terminal;

import java.time.Duration;

/**
 * What is happening right now: on a terminal one line that is written over again and again, elsewhere a line now and
 * then. May be used by several threads.
 */
public final class ProgressLine implements AutoCloseable {

    private static final long PAUSE = Duration.ofSeconds(5).toNanos();
    /** Goes back to the begin of the line and clears it. */
    static final String OVER = "\r\u001b[K";

    private final Terminal terminal;
    private boolean isShown;
    private long lastLine = System.nanoTime();

    /**
     * A line that says nothing yet.
     *
     * @param terminal where it is shown
     */
    public ProgressLine(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Shows what is happening until something else is shown. Elsewhere than on a terminal most of it is left out.
     *
     * @param text one line
     */
    public synchronized void show(String text) {
        if (terminal.isInteractive()) {
            terminal.tellPart(OVER + terminal.in(Colour.FAINT, fitting(text)));
            isShown = true;
        } else if (System.nanoTime() - lastLine >= PAUSE) {
            tell(text);
        }
    }

    /**
     * Writes a line that stays.
     *
     * @param text one line
     */
    public synchronized void tell(String text) {
        close();
        terminal.tell(text);
        lastLine = System.nanoTime();
    }

    /** Takes away what is shown. */
    @Override
    public synchronized void close() {
        if (isShown) {
            terminal.tellPart(OVER);
            isShown = false;
        }
    }

    /** How far it is comes last, so the middle is left out. */
    private String fitting(String text) {
        int room = terminal.width() - 1;
        if (text.length() <= room) {
            return text;
        }
        int begin = room / 4;
        return text.substring(0, begin) + "..." + text.substring(text.length() - (room - begin - 3));
    }
}
