package dev.pawl.processor.rule;

import dev.pawl.processor.change.Naming;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.Phrases;
import dev.pawl.processor.schema.Mention;
import dev.pawl.processor.schema.ObjectName;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A new name that PostgreSQL would cut off, or that nobody could write without quotes. */
final class InvalidIdentifier implements Rule {

    @Override
    public boolean needsOnlyStatement() {
        return true;
    }

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

    @Override
    public boolean isHazard() {
        return false;
    }

    @Override
    public void checkNames(Naming naming, Findings findings) {
        Set<String> checked = new HashSet<>();
        for (Mention made : naming.mentions().made()) {
            boolean isWritten = !naming.chosen().contains(made.name()) && !UnstorableText.isUnstorable(made.name());
            if (isWritten && checked.add(made.name())) {
                check(naming, made, findings);
            }
        }
    }

    private static void check(Naming naming, Mention made, Findings findings) {
        String name = made.name();
        if (name.isEmpty()) {
            report(
                    naming,
                    made,
                    "the " + made.kind().word() + " has no name",
                    null,
                    Fix.words("give it one"),
                    findings);
        } else if (ObjectName.bytes(name) > ObjectName.MAX_BYTES) {
            reportLong(naming, made, findings);
        } else if (made.kind() == Mention.Kind.TABLE && name.matches("[^.]+\\.[^.]+")) {
            String table = name.substring(name.indexOf('.') + 1);
            report(
                    naming,
                    made,
                    "`" + name + "` names a schema",
                    "a dot means nothing in a name, so that nobody could write it without quotes",
                    Fix.words("for a table of the schema that the `Migrator` is given: ")
                            .andCode(Place.EACH_PART, DslCode.string(plain(table)))
                            .or("\nfor one of another schema: ")
                            .or("db.schema(" + DslCode.string(name.substring(0, name.indexOf('.'))) + ").createTable("
                                    + DslCode.string(plain(table)) + ")"),
                    findings);
        } else if (made.kind() == Mention.Kind.SCHEMA) {
            checkSchema(naming, made, findings);
        } else if (!PLAIN.matcher(name).matches()) {
            report(
                    naming,
                    made,
                    made.kind().word() + " name " + Phrases.code(name) + " is no plain identifier",
                    "everybody who writes SQL would have to quote it; letters, digits, `_` and `$` are plain, a digit not"
                            + " as the first",
                    Fix.code(Place.EACH_PART, DslCode.string(plain(name))),
                    findings);
        }
    }

    /** Others may have chosen it, so it need not be plain. */
    private static void checkSchema(Naming naming, Mention made, Findings findings) {
        boolean isStandard = made.name().equals("information_schema");
        if (isStandard || made.name().startsWith("pg_")) {
            report(
                    naming,
                    made,
                    "schema `" + made.name() + "` is named like one of PostgreSQL's own",
                    isStandard
                            ? "every database has it, and a database has one schema of a name (42P06)"
                            : "PostgreSQL keeps names that begin with `pg_` to itself, and refuses it (42939)",
                    isStandard
                            ? Fix.words("choose another name")
                            : Fix.words("another one, such as ")
                                    .andCode(
                                            Place.EACH_PART,
                                            DslCode.string(plain(made.name().substring("pg_".length())))),
                    findings);
        }
    }

    private static void reportLong(Naming naming, Mention made, Findings findings) {
        String kept = ObjectName.cut(made.name(), ObjectName.MAX_BYTES);
        report(
                naming,
                made,
                made.kind().word() + " name " + Phrases.code(made.name()) + " is " + ObjectName.bytes(made.name())
                        + " bytes long, and PostgreSQL keeps " + ObjectName.MAX_BYTES,
                "it would silently become `" + kept + "`, which no later migration would find under its own name",
                Fix.words("a shorter one, such as ").andCode(Place.EACH_PART, DslCode.string(shorter(made.name()))),
                findings);
    }

    private static void report(
            Naming naming, Mention made, String headline, @Nullable String why, Fix fix, Findings findings) {
        findings.report(naming.written().origin().of(made.name()), headline, why, fix);
    }

    /** Names that begin alike are to stay different. */
    private static String shorter(String name) {
        return ObjectName.cut(name, ObjectName.MAX_BYTES - 5).replaceAll("_+$", "")
                + String.format(Locale.ROOT, "_%04x", name.hashCode() & 0xffff);
    }

    private static String plain(String name) {
        String plain = name.strip().replace("\"", "").replaceAll("[^\\p{L}\\p{N}_$]+", "_");
        return plain.isEmpty() || !PLAIN.matcher(plain).matches() ? "_" + plain : plain;
    }
}
