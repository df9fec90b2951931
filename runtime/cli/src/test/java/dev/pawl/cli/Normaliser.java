package dev.pawl.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** Replaces what is different each time: moments, durations, process ids, ports, names of runners. */
final class Normaliser {

    private static final Map<String, String> REPLACEMENTS = new LinkedHashMap<>();

    static {
        // said only by a server that sees it happen
        REPLACEMENTS.put("(?m)^ +Detail: It seems to have just been dropped or renamed\\.\\R", "");
        REPLACEMENTS.put("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d", "2026-03-10 12:00:00");
        REPLACEMENTS.put("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z", "2026-03-10T12:00:00Z");
        REPLACEMENTS.put("(?m)^PID +USER", "PID    USER");
        REPLACEMENTS.put("(?m)^\\d{2,7} +(?=\\S+ +\\S+ +(idle|active))", "4711   ");
        REPLACEMENTS.put("\\bpid \\d+", "pid 4711");
        REPLACEMENTS.put("--end \\d+", "--end 4711");
        REPLACEMENTS.put("pg_terminate_backend\\(\\d+\\)", "pg_terminate_backend(4711)");
        REPLACEMENTS.put("\"pid\": \\d+", "\"pid\": 4711");
        REPLACEMENTS.put("(\"durationMillis\"|\"\\w+Seconds\"): \\d+", "$1: 12");
        REPLACEMENTS.put("\\b\\d+ ms( +)(?= \\S)", "12 ms    ");
        REPLACEMENTS.put("\\b\\d+ ms", "12 ms");
        REPLACEMENTS.put("\\bin \\d+ tries", "in 9 tries");
        REPLACEMENTS.put("\\b\\d+ tries\\b", "9 tries");
        REPLACEMENTS.put("(?<=[\"` (:])/tmp/[\\w./-]+?/(?=[\\w.-]+([\\s,`\")!]|$))", "/srv/shop/");
        REPLACEMENTS.put("localhost:\\d+", "localhost:5432");
        // what a vacuum adds to a table is there or not
        REPLACEMENTS.put("\\b\\d{3,4} kB with", "1816 kB with");
        REPLACEMENTS.put("\"bytes\": \\d+", "\"bytes\": 974848");
        REPLACEMENTS.put("\\bfor \\d+ s\\b", "for 3 s");
        REPLACEMENTS.put("[\\w.-]+/\\d+/[0-9a-f]{4}\\b", "web-1/17/3f2a");
    }

    private Normaliser() {}

    static String normalised(String text) {
        String result = text;
        for (Map.Entry<String, String> replacement : REPLACEMENTS.entrySet()) {
            result = result.replaceAll(replacement.getKey(), replacement.getValue());
        }
        return result;
    }
}
