package dev.pawl.processor.rule;

import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.migration.StrayAnnotation;

/** An annotation where nothing reads it. */
final class MisplacedAnnotation implements Rule {

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkStray(StrayAnnotation stray, Findings findings) {
        findings.report(
                stray.location(),
                "nothing reads `@" + stray.annotation() + "` on " + bearer(stray),
                why(stray),
                fix(stray));
    }

    private static String bearer(StrayAnnotation stray) {
        String name = "`" + stray.bearer() + "`";
        return switch (stray.kind()) {
            case CLASS -> name + ", which is no migration";
            case LOCAL_CLASS -> name + ", a class inside a method";
            case METHOD -> "method " + name;
        };
    }

    private static String why(StrayAnnotation stray) {
        return switch (stray.annotation()) {
            case "Migration" ->
                "javac shows annotation processors no classes inside methods: it would never be applied";
            case "Allow" ->
                "an allowance counts on a class with `@Migration`, and on its `up` and `down`: here it allows nothing";
            default -> "it counts on a class with `@Migration` only";
        };
    }

    private static String fix(StrayAnnotation stray) {
        if (stray.annotation().equals("Migration")) {
            return "move `" + stray.bearer() + "` out of the method";
        }
        if (stray.migration() == null) {
            return "delete it, or put it on the migration that it is about";
        }
        return stray.annotation().equals("Allow")
                ? "put it on `" + stray.migration() + "`, or on its `up` or `down`"
                : "put it on `" + stray.migration() + "`";
    }
}
