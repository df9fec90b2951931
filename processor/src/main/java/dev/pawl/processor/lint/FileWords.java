package dev.pawl.processor.lint;

import java.util.regex.Pattern;

/** What a fix says to people who have files of SQL, and no class to put an annotation on. */
final class FileWords {

    private static final Pattern ALLOW = Pattern.compile("@Allow\\(value = \"([^\"]*)\", because = \"([^\"]*)\"\\)");

    private static final Pattern CONTRACT = Pattern.compile("@Migration\\(\\.\\.\\., phase = Phase\\.CONTRACT\\)");

    private FileWords() {}

    static String of(String fix) {
        String allowed = ALLOW.matcher(fix).replaceAll("-- pawl:allow $1: $2");
        return CONTRACT.matcher(allowed)
                .replaceAll("run it when no release uses it any more")
                .replace("of phase = Phase.CONTRACT", "that runs when no release uses it any more");
    }
}
