package dev.pawl.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What no recorded text may hold: stack traces, which say that the program was not made for its reader, and traces of the
 * machine and of the run in which it was recorded. Whatever records, asks this before it compares or writes.
 */
public final class Leaks {

    /** The port that tests put in the place of the one that their server has, and those of samples. */
    private static final String STEADY_PORTS = "(?:1|80|443|5432|6432|8080)\\b";

    private static final Map<Pattern, String> KINDS = new LinkedHashMap<>();

    static {
        kind(
                "a stack trace",
                "^[ \\t]*(?:at [\\w.$/@<>]+\\([^)\\n]*\\)|Caused by: |\\.\\.\\. \\d+ (?:more|common frames))");
        kind("a stack trace", "Exception in thread \"");
        kind("the name of an exception's class", "\\b(?:[a-z]\\w*[./])*[A-Z]\\w*(?:Exception|Error): ");
        kind("the name of an exception's class", "\\b(?:[a-z]\\w*\\.){2,}[A-Z]\\w*(?:Exception|Error)\\b");
        kind("an object without a text of its own", "\\b(?:[a-z]\\w*\\.)+[\\w$]+@[0-9a-f]{5,8}\\b");
        kind(
                "a path of a machine",
                "(?<![\\w.$}-])/(?:tmp|var/tmp|var/folders|home|root|work|Users|private)(?:/|\\b(?![\\w-]))");
        kind("a path of a machine", "\\b[A-Z]:\\\\(?:Users|Windows|Temp)\\b|\\bfile:/+(?!srv/)|\\.m2/repository");
        kind("a port that changes", "\\b(?:localhost|127\\.0\\.0\\.1|::1\\]?):(?!" + STEADY_PORTS + ")\\d+");
        kind("a process id that changes", "\\b(?:pid|PID|process|--end)\"?[ =:]+(?!4711\\b)\\d+\\b");
        kind("a database of one run", "\\b(?:pawl_)?test_\\d+(?:_\\d+)?\\b");
        kind(
                "the address of a registry",
                "\\b(?:repo1?|registry|packages|mirrors?|proxy|nexus|artifactory)\\.[\\w-]+\\.\\w+|\\bin offline mode\\b");
    }

    private Leaks() {}

    private static void kind(String name, String pattern) {
        KINDS.put(Pattern.compile(pattern, Pattern.MULTILINE), name);
    }

    /**
     * Returns what a text must not hold, each as a line: the number of its line, what it is, and the words.
     *
     * @param text the text
     */
    public static List<String> in(String text) {
        List<String> leaks = new ArrayList<>();
        KINDS.forEach((pattern, name) -> {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                long line = 1
                        + text.substring(0, matcher.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
                leaks.add("line " + line + ": " + name + ": " + matcher.group().strip());
            }
        });
        return leaks;
    }

    /**
     * Returns the text.
     *
     * @param text what was recorded
     * @throws AssertionError if it must not be shown to anybody
     */
    public static String refuse(String text) {
        List<String> leaks = in(text);
        if (!leaks.isEmpty()) {
            throw new AssertionError("this cannot be recorded\n  " + String.join("\n  ", leaks) + "\n\n" + text);
        }
        return text;
    }
}
