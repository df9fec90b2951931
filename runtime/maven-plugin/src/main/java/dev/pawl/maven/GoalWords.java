package dev.pawl.maven;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says what the command line calls by the names of its commands and options as one types it to Maven. */
final class GoalWords {

    /** Lines that tell what to do; others are facts, such as SQL and names, and stay as they are. */
    private static final Pattern ADVICE = Pattern.compile("`pawl |\\bnext: pawl |\\bfix: |\\berror: ");

    private static final Pattern OPTION = Pattern.compile("--([a-z]+(?:-[a-z]+)*)(?:( |=)(?=[\\w.:<]))?");

    private static final Map<Pattern, String> WORDS = new LinkedHashMap<>();

    static {
        say("`pawl (\\w+) --help`", "`mvn help:describe -Dplugin=dev.pawl:pawl-maven-plugin -Dgoal=$1 -Ddetail`");
        say("\\bpawl fleet (\\w+)", "mvn pawl:fleet -Dpawl.action=$1");
        say("\\bpawl explain ([a-z]+(?:-[a-z]+)*)", "mvn pawl:explain -Dpawl.rule=$1");
        say("\\bpawl new \"", "mvn pawl:new -Dpawl.name=\"");
        say("\\bpawl (resolve|baseline|log) (\\d+|VERSION)", "mvn pawl:$1 -Dpawl.migration=$2");
        say(
                "\\bpawl (baseline|blockers|contract|down|explain|log|new|plan|redo|resolve|status|up|validate)\\b",
                "mvn pawl:$1");
        say("--(applied|rolled-back)\\b", "-Dpawl.as=$1");
        say("--no-preflight\\b", "-Dpawl.preflight=false");
        say("--config\\b", "-Dpawl.configFile");
    }

    private GoalWords() {}

    private static void say(String pattern, String words) {
        WORDS.put(Pattern.compile(pattern), words);
    }

    /**
     * Returns lines in words of Maven.
     *
     * @param text one line or several
     */
    static String in(String text) {
        return text.isEmpty()
                ? text
                : Pattern.compile("(?<=\n)")
                        .splitAsStream(text)
                        .map(GoalWords::line)
                        .collect(Collectors.joining());
    }

    private static String line(String line) {
        if (!ADVICE.matcher(line).find()) {
            return line;
        }
        String text = line;
        for (Map.Entry<Pattern, String> word : WORDS.entrySet()) {
            text = word.getKey().matcher(text).replaceAll(word.getValue());
        }
        return OPTION.matcher(text).replaceAll(GoalWords::property);
    }

    /** {@code --lock-timeout 5s} is {@code -Dpawl.lockTimeout=5s}; what follows in a sentence is no value. */
    private static String property(MatchResult option) {
        StringBuilder name = new StringBuilder();
        for (String part : option.group(1).split("-", -1)) {
            name.append(name.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        String space = option.group(2) == null ? "" : option.group(2);
        return "-Dpawl." + name + (isFlag(option.group(1)) || space.isEmpty() ? space : "=");
    }

    private static boolean isFlag(String option) {
        return option.matches("yes|force|dry-run|offline|json");
    }
}
