package dev.pawl.processor.rule;

/** A version as people write it in Java. */
final class VersionLiteral {

    private VersionLiteral() {}

    /** A date with a counter is written in groups. */
    static String of(long version) {
        String digits = Long.toString(version);
        return digits.matches("(19|20)\\d{9}")
                ? digits.replaceFirst("(\\d{4})(\\d{2})(\\d{2})(\\d{3})", "$1_$2_$3_$4L")
                : digits + "L";
    }
}
