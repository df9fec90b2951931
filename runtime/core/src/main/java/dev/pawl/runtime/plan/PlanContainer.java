package dev.pawl.runtime.plan;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.zip.CRC32;

/**
 * The plans of one registry, in one file that lies beside its class: a line with the number of the format and of the plans, a
 * line for each plan with its version, its length in bytes and a checksum, and the plans in the same order. A reader takes in
 * one of them only.
 */
public final class PlanContainer {

    /** What every version of the format begins with. */
    private static final String HEADER = "pawl plans ";

    /** 0 until the first release: it may change, and a reader wants exactly its own. */
    private static final int FORMAT = 0;

    private static final int LONGEST_LINE = 100;

    private PlanContainer() {}

    /**
     * Writes plans.
     *
     * @param plans the plans by version
     * @param file where to
     */
    public static void write(SortedMap<Long, MigrationPlan> plans, OutputStream file) throws IOException {
        List<byte[]> texts = new ArrayList<>();
        StringBuilder index = new StringBuilder(HEADER + FORMAT + " " + plans.size() + "\n");
        for (Map.Entry<Long, MigrationPlan> plan : plans.entrySet()) {
            byte[] text = PlanText.written(plan.getValue()).getBytes(UTF_8);
            texts.add(text);
            index.append(plan.getKey())
                    .append(' ')
                    .append(text.length)
                    .append(' ')
                    .append(checksum(text))
                    .append('\n');
        }
        file.write(index.toString().getBytes(US_ASCII));
        for (byte[] text : texts) {
            file.write(text);
        }
    }

    /**
     * Reads one plan.
     *
     * @param file the file, from its beginning
     * @param version the version of the migration
     * @return the plan; empty if there is none of that version
     * @throws PlanFormatException if the file is damaged, or of another format
     */
    public static Optional<MigrationPlan> read(InputStream file, long version) throws IOException {
        long count = count(line(file));
        long before = 0;
        Entry wanted = null;
        for (long i = 0; i < count; i++) {
            Entry entry = Entry.of(line(file));
            if (entry.version() == version) {
                wanted = entry;
            } else if (wanted == null) {
                before += entry.length();
            }
        }
        return wanted == null ? Optional.empty() : Optional.of(PlanText.read(text(file, before, wanted)));
    }

    private static String text(InputStream file, long before, Entry entry) throws IOException {
        try {
            file.skipNBytes(before);
        } catch (EOFException e) {
            throw cutOff();
        }
        byte[] text = file.readNBytes(entry.length());
        if (text.length < entry.length()) {
            throw cutOff();
        }
        if (!checksum(text).equals(entry.checksum())) {
            throw new PlanFormatException("the plan of version " + entry.version() + " is not what was written");
        }
        return new String(text, UTF_8);
    }

    /**
     * Reads what all plans were made of.
     *
     * @param file the file, from its beginning
     * @throws PlanFormatException if the file is damaged, or of another format
     */
    public static List<SourceFile> files(InputStream file) throws IOException {
        long count = count(line(file));
        List<Entry> entries = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            entries.add(Entry.of(line(file)));
        }
        List<SourceFile> files = new ArrayList<>();
        for (Entry entry : entries) {
            String text = text(file, 0, entry);
            if (PlanText.hasFiles(text)) {
                files.addAll(PlanText.read(text).files());
            }
        }
        return files;
    }

    /** A line of the index. */
    private record Entry(long version, int length, String checksum) {

        static Entry of(String line) {
            String[] words = line.split(" ", -1);
            try {
                if (words.length == 3) {
                    return new Entry(Long.parseLong(words[0]), Integer.parseInt(words[1]), words[2]);
                }
            } catch (NumberFormatException e) {
                // said below, with the whole line
            }
            throw new PlanFormatException("its index has a line that says nothing: `" + line + "`");
        }
    }

    private static long count(String header) {
        String[] words =
                header.startsWith(HEADER) ? header.substring(HEADER.length()).split(" ", -1) : new String[0];
        if (words.length != 2 || !words[0].matches("\\d{1,9}") || !words[1].matches("\\d{1,9}")) {
            throw new PlanFormatException("it does not begin as a file of plans does");
        }
        if (Integer.parseInt(words[0]) != FORMAT) {
            throw new PlanFormatException(
                    "it has format " + words[0] + ", and this version of Pawl reads format " + FORMAT);
        }
        return Long.parseLong(words[1]);
    }

    private static String line(InputStream file) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = file.read();
        while (next != '\n') {
            if (next < 0) {
                throw cutOff();
            }
            if (line.size() == LONGEST_LINE) {
                throw new PlanFormatException("it does not begin as a file of plans does");
            }
            line.write(next);
            next = file.read();
        }
        return line.toString(US_ASCII);
    }

    private static PlanFormatException cutOff() {
        return new PlanFormatException("it is cut off");
    }

    private static String checksum(byte[] text) {
        CRC32 checksum = new CRC32();
        checksum.update(text);
        return String.format(Locale.ROOT, "%08x", checksum.getValue());
    }
}
