package dev.pawl.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.processor.lint.Lint;
import dev.pawl.processor.lint.LintFinding;
import dev.pawl.processor.lint.LintOptions;
import dev.pawl.processor.lint.SqlFile;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A migration that drops a constraint expands, so that only files of SQL are warned. */
final class NullableColumnTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE users ALTER COLUMN email DROP NOT NULL;",
                "alter table users add x int, alter email drop not null;"
            })
    void warnsOfTablesInUse(String sql) {
        assertThat(findings(sql)).singleElement().returns(false, LintFinding::isError);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CREATE TABLE t (id bigint PRIMARY KEY, a int NOT NULL); ALTER TABLE t ALTER a DROP NOT NULL;"})
    void isSilentAboutNewTables(String sql) {
        assertThat(findings(sql)).isEmpty();
    }

    private static List<LintFinding> findings(String sql) {
        return Lint.run(List.of(), List.of(new SqlFile("1.sql", sql)), new LintOptions(false, false, 14)).stream()
                .filter(finding -> finding.rule().equals(RuleIds.of(NullableColumn.class)))
                .toList();
    }
}
