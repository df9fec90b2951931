package dev.pawl.processor.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a migration.
 *
 * @param id the id of the rule
 * @param severity how much it matters
 * @param location the place to point at
 * @param message what to say
 */
public record Finding(String id, Severity severity, Location location, Message message) {

    /** Makes of a fix what fits the place. */
    public Finding {
        message = location.passage() == null
                ? message
                : new Message(message.headline(), message.why(), FileFix.of(message.fix()));
    }

    /** The text for the compiler: one line that stands alone, then at most three labelled lines. */
    public String text() {
        StringBuilder text = new StringBuilder("[" + id + "] " + place() + message.headline());
        label(text, "why", message.why());
        label(text, "fix", message.fix().text());
        label(text, "docs", "pawl explain " + id);
        return text.toString();
    }

    private String place() {
        return location.passage() == null ? "" : location.passage() + ": ";
    }

    private static void label(StringBuilder text, String label, @Nullable String value) {
        if (value != null) {
            String margin = "\n" + " ".repeat(6 + label.length());
            text.append("\n    ")
                    .append(label)
                    .append(": ")
                    .append(value.strip().replace("\n", margin));
        }
    }
}
