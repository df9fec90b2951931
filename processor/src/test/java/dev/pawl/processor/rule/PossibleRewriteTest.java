package dev.pawl.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.processor.lint.Lint;
import dev.pawl.processor.lint.LintFinding;
import dev.pawl.processor.lint.LintOptions;
import dev.pawl.processor.lint.SqlFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In migrations all types are known, so that only files of SQL run into it. */
final class PossibleRewriteTest {

    private static final SqlFile CHANGE =
            new SqlFile("2.sql", "ALTER TABLE users\n  ALTER COLUMN email TYPE varchar(100);");

    @Test
    void warnsWhereTheOldTypeIsNotKnown() {
        assertThat(Lint.run(List.of(), List.of(CHANGE), new LintOptions(false, false, 14)))
                .singleElement()
                .returns("possible-rewrite", LintFinding::rule)
                .returns(false, LintFinding::isError);
    }

    @Test
    void isSilentWhereItIsKnown() {
        SqlFile table = new SqlFile("1.sql", "CREATE TABLE users (id bigint PRIMARY KEY, email varchar(50));");

        assertThat(Lint.run(List.of(table), List.of(CHANGE), new LintOptions(false, false, 14)))
                .isEmpty();
    }
}
