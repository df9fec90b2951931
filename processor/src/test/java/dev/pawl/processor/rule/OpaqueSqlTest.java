package dev.pawl.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.processor.lint.Lint;
import dev.pawl.processor.lint.LintFinding;
import dev.pawl.processor.lint.LintOptions;
import dev.pawl.processor.lint.SqlFile;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Migrations say why, or are refused; files of SQL are warned. */
final class OpaqueSqlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT make_partitions(12);",
                "CALL tidy();",
                "DO $$ BEGIN EXECUTE format('DROP TABLE %I', 't'); END $$;",
                "SELECT * FROM create_hypertable('a', 'b');"
            })
    void warnsOfWhatNobodyCanRead(String sql) {
        assertThat(findings(sql)).singleElement().returns(false, LintFinding::isError);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT now();",
                "DO $$ BEGIN EXECUTE 'SELECT 1'; END $$;",
                "SELECT make(1); -- pawl:allow opaque-sql: makes empty tables"
            })
    void isSilentAboutTheRest(String sql) {
        assertThat(findings(sql)).isEmpty();
    }

    private static List<LintFinding> findings(String sql) {
        return Lint.run(List.of(), List.of(new SqlFile("1.sql", sql)), new LintOptions(false, false, 14)).stream()
                .filter(finding -> finding.rule().equals(RuleIds.of(OpaqueSql.class)))
                .toList();
    }
}
