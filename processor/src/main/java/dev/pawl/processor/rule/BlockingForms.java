package dev.pawl.processor.rule;

/** What to do in place of statements that no operation covers and that block others while they work on rows. */
final class BlockingForms {

    private BlockingForms() {}

    static String instead(String action) {
        String first = action.split(" ", 2)[0];
        return switch (first) {
            case "REINDEX" -> "REINDEX ... CONCURRENTLY, outside any transaction";
            case "VACUUM" -> "VACUUM without FULL, which makes room without giving it back; or pg_repack";
            case "CLUSTER" -> "leave it out, or have pg_repack put the rows in order";
            case "REFRESH" -> "REFRESH MATERIALIZED VIEW CONCURRENTLY, for which the view needs a unique index";
            case "ATTACH" -> "add a check that says the same as the bounds NOT VALID, validate it, then attach";
            case "CREATE" -> "build it CONCURRENTLY, outside any transaction";
            case "ALTER" -> "make another column or table beside it, fill it in batches, and change over to that";
            default ->
                "make it anew beside the old one, fill it in batches, and change over to that; or do it while nobody uses"
                        + " it";
        };
    }
}
