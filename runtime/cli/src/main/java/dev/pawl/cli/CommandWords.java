package dev.pawl.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says what the runtime calls by the names of its methods as one types it here. */
final class CommandWords {

    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("\\bresolve\\((\\d+), Resolution\\.APPLIED\\)", "pawl resolve $1 --applied");
        WORDS.put("\\bresolve\\((\\d+), Resolution\\.ROLLED_BACK\\)", "pawl resolve $1 --rolled-back");
        WORDS.put("\\bforceResolve\\((\\d+), Resolution\\.APPLIED\\)", "pawl resolve $1 --applied --force");
        WORDS.put("\\bforceResolve\\((\\d+), Resolution\\.ROLLED_BACK\\)", "pawl resolve $1 --rolled-back --force");
        WORDS.put("\\bresolve\\(([^)]*)\\)", "pawl resolve $1");
        WORDS.put("\\bbaseline\\((\\d+)\\)", "pawl baseline $1");
        WORDS.put("\\bbaseline\\(\\.\\.\\.\\)", "pawl baseline VERSION");
        WORDS.put("\\bforceBaseline\\((\\d+)\\)", "pawl baseline $1 --force");
        WORDS.put("\\bcontractTo\\((\\d+)\\)", "pawl contract --to $1");
        WORDS.put("\\bdownTo\\((\\d+)\\)", "pawl down --to $1");
        WORDS.put("\\bdown\\(1\\)", "pawl down");
        WORDS.put("\\bdown\\((\\d+)\\)", "pawl down --steps $1");
        WORDS.put("\\b(up|contract|status|plan|validate)\\(\\)", "pawl $1");
        WORDS.put(
                "\\bpass one with Migrator\\.builder\\(dataSource\\)\\.registry\\(.*",
                "name the jar that has one: --classpath");
        WORDS.put("\\bMigrator\\.builder\\(dataSource\\)\\.schema\\(\\.\\.\\.\\)", "--schema");
        WORDS.put("\\ballowOlderApplication\\(ALLOWED\\)", "--allow-older-application allowed");
        WORDS.put("\\ballowOlderApplication\\(WHILE_EXPANDING\\)", "--allow-older-application while-expanding");
        WORDS.put("\\bclassLoader\\(\\.\\.\\.\\)", "--classpath");
        WORDS.put("\\bschema\\(\\.\\.\\.\\)", "--schema");
        WORDS.put(
                "\\bgive the data source a password$",
                "set PGPASSWORD, write it into .pgpass, or ask for it with --password-prompt");
        WORDS.put("\\bpreflight\\(false\\)", "--no-preflight");
        WORDS.put("\\bendIdleBlockersAfter(\\([^)]*\\))?", "--end-idle-blockers-after");
        WORDS.put("\\blockDeadline\\b(\\([^)]*\\))?", "--lock-deadline");
        WORDS.put("\\blockTimeout\\b(\\([^)]*\\))?", "--lock-timeout");
        WORDS.put("\\bwaitTimeout\\b(\\([^)]*\\))?", "--wait-timeout");
        WORDS.put("\\bconnectTimeout\\b", "--connect-timeout");
        WORDS.put("\\bleaseDuration\\b", "--lease-duration");
    }

    private CommandWords() {}

    /**
     * Returns a message of the runtime in words of the command line: its first line and the ways out, while facts, such
     * as SQL, stay as they are.
     *
     * @param message the message
     */
    static String in(String message) {
        List<String> lines = message.lines().toList();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> i == 0 || lines.get(i).strip().startsWith("fix:") ? line(lines.get(i)) : lines.get(i))
                .collect(Collectors.joining("\n"));
    }

    private static String line(String line) {
        String text = line;
        for (Map.Entry<String, String> word : WORDS.entrySet()) {
            text = text.replaceAll(word.getKey(), word.getValue());
        }
        return text;
    }
}
