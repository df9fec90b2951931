package dev.pawl.processor.rule;

import dev.pawl.dsl.operation.TableConstraint;
import dev.pawl.processor.operation.Mention;
import dev.pawl.processor.operation.Naming;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A new name that PostgreSQL would cut off, or that nobody could write without quotes. */
final class InvalidIdentifier implements Rule {

    /** {@code NAMEDATALEN - 1}. */
    private static final int MAX_BYTES = 63;

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkNames(Naming naming, Findings findings) {
        Set<String> checked = new HashSet<>();
        for (Mention made : naming.mentions().made()) {
            boolean isChosen = !made.name().equals(TableConstraint.defaultPrimaryKeyName(made.table()))
                    && !UnstorableText.isUnstorable(made.name());
            if (isChosen && checked.add(made.name())) {
                check(naming, made, findings);
            }
        }
    }

    private static void check(Naming naming, Mention made, Findings findings) {
        String name = made.name();
        if (name.isEmpty()) {
            report(naming, made, "the " + made.kind().word() + " has no name", null, "give it one", findings);
        } else if (bytes(name) > MAX_BYTES) {
            reportLong(naming, made, findings);
        } else if (made.kind() == Mention.Kind.TABLE && name.matches("[^.]+\\.[^.]+")) {
            String table = name.substring(name.indexOf('.') + 1);
            report(
                    naming,
                    made,
                    "`" + name + "` names a schema",
                    "names are written without one: the `Migrator` is given the schema, which may differ between"
                            + " databases",
                    "db.createTable(" + DslCode.string(plain(table)) + ")",
                    findings);
        } else if (!PLAIN.matcher(name).matches()) {
            report(
                    naming,
                    made,
                    made.kind().word() + " name " + Phrases.code(name) + " is no plain identifier",
                    "everybody who writes SQL would have to quote it; letters, digits, `_` and `$` are plain, a digit not"
                            + " as the first",
                    DslCode.string(plain(name)),
                    findings);
        }
    }

    private static void reportLong(Naming naming, Mention made, Findings findings) {
        String kept = cutOff(made.name());
        report(
                naming,
                made,
                made.kind().word() + " name " + Phrases.code(made.name()) + " is " + bytes(made.name())
                        + " bytes long, and PostgreSQL keeps " + MAX_BYTES,
                "it would silently become `" + kept + "`, which no later migration would find under its own name",
                "a shorter one, such as " + DslCode.string(kept),
                findings);
    }

    private static void report(
            Naming naming, Mention made, String headline, @Nullable String why, String fix, Findings findings) {
        findings.report(naming.written().origin().of(made.name()), headline, why, fix);
    }

    private static String plain(String name) {
        String plain = name.strip().replace("\"", "").replaceAll("[^\\p{L}\\p{N}_$]+", "_");
        return plain.isEmpty() || !PLAIN.matcher(plain).matches() ? "_" + plain : plain;
    }

    private static String cutOff(String name) {
        String kept = name;
        while (bytes(kept) > MAX_BYTES) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
