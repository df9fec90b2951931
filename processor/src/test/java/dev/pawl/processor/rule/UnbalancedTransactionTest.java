package dev.pawl.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pawl.processor.lint.Lint;
import dev.pawl.processor.lint.LintFinding;
import dev.pawl.processor.lint.LintOptions;
import dev.pawl.processor.lint.SqlFile;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In migrations no transaction is begun or ended at all, so that only files of SQL run into it. */
final class UnbalancedTransactionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN; ALTER TABLE users ADD COLUMN name text;",
                "BEGIN; COMMIT; START TRANSACTION; SELECT 1;",
                "begin; begin; select 1; commit;",
                "SELECT 1; COMMIT;",
                "ROLLBACK;",
                "BEGIN; END; END;",
                "BEGIN; SAVEPOINT a; ROLLBACK TO a;"
            })
    void findsWhatDoesNotFit(String sql) {
        assertThat(findings(sql)).singleElement().returns(true, LintFinding::isError);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN; ALTER TABLE users ADD COLUMN name text; COMMIT;",
                "START TRANSACTION; SELECT 1; END; BEGIN; SELECT 2; ROLLBACK;",
                "BEGIN; SAVEPOINT a; ROLLBACK TO a; RELEASE a; COMMIT;",
                "SELECT 1;",
                "DO $$ BEGIN PERFORM 1; END $$;"
            })
    void isSilentWhereItFits(String sql) {
        assertThat(findings(sql)).isEmpty();
    }

    private static List<LintFinding> findings(String sql) {
        return Lint.run(List.of(), List.of(new SqlFile("1.sql", sql)), new LintOptions(false, false, 14)).stream()
                .filter(finding -> finding.rule().equals(RuleIds.of(UnbalancedTransaction.class)))
                .toList();
    }
}
