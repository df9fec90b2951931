package dev.pawl.processor.rule;

import dev.pawl.processor.change.WrittenAct;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.finding.Instead;

/** What to do in place of statements that no operation covers and that block others while they work on rows. */
final class BlockingForms {

    private BlockingForms() {}

    static Fix instead(WrittenAct act) {
        String action = act.deed().action();
        String sql = act.act().sql().strip();
        return switch (action.split(" ", 2)[0]) {
            case "REINDEX" ->
                action.endsWith("SYSTEM")
                        ? Fix.words("rebuild the indexes one by one while few use them")
                        : Instead.outside(sql.replaceFirst("(?i)\\bconcurrently\\s+(false|off|0)\\b\\s*,?", "")
                                .replaceFirst("\\(\\s*\\)", "")
                                .replaceFirst("(?i)\\b(index|table|schema|database)\\b", "$1 CONCURRENTLY"));
            case "REFRESH" ->
                Instead.outside(sql.replaceFirst("(?i)\\bview\\b", "$0 CONCURRENTLY"))
                        .andWords("\nfor which the view needs a unique index");
            case "CREATE" -> Instead.outside(concurrent(sql));
            default -> Fix.words(words(action));
        };
    }

    private static String concurrent(String sql) {
        return sql.replaceFirst("(?i)\\bindex\\b(\\s+if\\s+not\\s+exists\\b)?", "INDEX CONCURRENTLY");
    }

    private static String words(String action) {
        return switch (action) {
            case "VACUUM FULL" -> "VACUUM without FULL, which makes room without giving it back; or pg_repack";
            case "CLUSTER" -> "leave it out, or have pg_repack put the rows in order";
            case "ATTACH PARTITION" ->
                "add a check that says the same as the bounds NOT VALID, validate it, then attach";
            case "CREATE PARTITION" ->
                "make the table by itself, move the rows that belong to it out of the default partition in batches, give the"
                        + " default partition a valid check that rules them out, then attach";
            case "ADD UNIQUE", "ADD PRIMARY KEY", "ADD COLUMN ... UNIQUE", "ADD COLUMN ... PRIMARY KEY" ->
                "CREATE UNIQUE INDEX CONCURRENTLY, outside any transaction; then ADD CONSTRAINT ... USING INDEX";
            case "ADD CHECK", "ADD FOREIGN KEY", "ADD COLUMN ... CHECK", "ADD COLUMN ... REFERENCES", "ADD NOT NULL" ->
                "add it NOT VALID, and VALIDATE CONSTRAINT in a transaction of its own";
            case "ALTER CONSTRAINT" -> "there is no form that spares the scan; do it while nobody writes to the table";
            case "ALTER DOMAIN" -> "add it NOT VALID, and VALIDATE CONSTRAINT in a transaction of its own";
            case "ADD COLUMN" ->
                "add a plain column, which costs nothing; keep it by a trigger, and fill the old rows in batches";
            default ->
                action.startsWith("ALTER") || action.startsWith("SET")
                        ? "make another column or table beside it, fill it in batches, and change over to that"
                        : "make it anew beside the old one, fill it in batches, and change over to that; or do it while"
                                + " nobody uses it";
        };
    }
}
