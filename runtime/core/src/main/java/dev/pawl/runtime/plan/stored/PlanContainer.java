package dev.pawl.runtime.plan.stored;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pawl.runtime.plan.MigrationPlan;
import dev.pawl.runtime.plan.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.zip.CRC32;

/**
 * The plans of one registry, in one file that lies beside its class: a line with the number of the format and of the plans, a
 * line for each plan with its version, its length in bytes and a checksum, and the plans in the same order. A plan is made sense of when it is
 * asked for.
 */
public final class PlanContainer {

    /** What every version of the format begins with. */
    private static final String HEADER = "pawl plans ";

    /** 0 until the first release: it may change, and a reader wants exactly its own. */
    private static final int FORMAT = 0;

    private static final int LONGEST_LINE = 100;

    private final Map<Long, Entry> entries;
    private final byte[] texts;

    private PlanContainer(Map<Long, Entry> entries, byte[] texts) {
        this.entries = entries;
        this.texts = texts;
    }

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
                    .append(checksum(text, 0, text.length))
                    .append('\n');
        }
        file.write(index.toString().getBytes(US_ASCII));
        for (byte[] text : texts) {
            file.write(text);
        }
    }

    /**
     * Reads a file.
     *
     * @param file the file, from its beginning
     * @throws PlanFormatException if it has no index that makes sense, or is of another format
     */
    public static PlanContainer read(InputStream file) throws IOException {
        long count = count(line(file));
        Map<Long, Entry> entries = new LinkedHashMap<>();
        long from = 0;
        for (long i = 0; i < count; i++) {
            Entry entry = Entry.of(line(file), from);
            entries.put(entry.version(), entry);
            from += entry.length();
        }
        return new PlanContainer(entries, file.readAllBytes());
    }

    /**
     * Returns one plan.
     *
     * @param version the version of the migration
     * @return the plan; empty if there is none of that version
     * @throws PlanFormatException if it is damaged
     */
    public Optional<MigrationPlan> plan(long version) {
        Entry entry = entries.get(version);
        return entry == null ? Optional.empty() : Optional.of(PlanText.read(text(entry)));
    }

    /**
     * Returns what all plans were made of.
     *
     * @throws PlanFormatException if one of them is damaged
     */
    public List<SourceFile> files() {
        List<SourceFile> files = new ArrayList<>();
        for (Entry entry : entries.values()) {
            String text = text(entry);
            if (PlanText.hasFiles(text)) {
                files.addAll(PlanText.read(text).files());
            }
        }
        return files;
    }

    private String text(Entry entry) {
        if (entry.from() + entry.length() > texts.length) {
            throw cutOff();
        }
        int from = (int) entry.from();
        if (!checksum(texts, from, entry.length()).equals(entry.checksum())) {
            throw new PlanFormatException("the plan of version " + entry.version() + " is not what was written");
        }
        return new String(texts, from, entry.length(), UTF_8);
    }

    /** A line of the index. */
    private record Entry(long version, long from, int length, String checksum) {

        static Entry of(String line, long from) {
            String[] words = line.split(" ", -1);
            try {
                if (words.length == 3 && !words[1].startsWith("-")) {
                    return new Entry(Long.parseLong(words[0]), from, Integer.parseInt(words[1]), words[2]);
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

    private static String checksum(byte[] text, int from, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(text, from, length);
        return String.format(Locale.ROOT, "%08x", checksum.getValue());
    }
}
