package dev.pawl.processor.lint;

import dev.pawl.processor.diagnostic.Location;
import dev.pawl.processor.migration.Allowance;
import java.util.List;
import java.util.regex.Pattern;

/** Comments such as {@code -- pawl:allow dropped-column: unread since 2.3}, which hold for the file that they stand in. */
final class AllowComments {

    private static final Pattern COMMENT = Pattern.compile("(?m)--\\s*pawl:allow\\s+([a-z-]+)\\s*:\\s*(\\S.*)$");

    private AllowComments() {}

    static List<Allowance> in(String text, Location whole) {
        return COMMENT.matcher(text)
                .results()
                .map(found -> new Allowance(
                        found.group(1),
                        whole.character(found.start()),
                        found.group(2).strip(),
                        whole.character(found.start()),
                        Allowance.Scope.MIGRATION))
                .toList();
    }
}
