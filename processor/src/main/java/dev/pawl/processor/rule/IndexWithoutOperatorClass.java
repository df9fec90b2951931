package dev.pawl.processor.rule;

import dev.pawl.dsl.DataType;
import dev.pawl.dsl.Index;
import dev.pawl.dsl.IndexMethod;
import dev.pawl.processor.change.Change;
import dev.pawl.processor.diagnostic.Fix;
import dev.pawl.processor.diagnostic.Fix.Place;
import dev.pawl.processor.finding.DslCode;
import dev.pawl.processor.finding.Findings;
import dev.pawl.processor.finding.MadeIndexes;
import dev.pawl.processor.schema.TableIndex;
import dev.pawl.processor.type.OperatorClasses;
import java.util.List;

/** An index whose method knows nothing about a column's type, unless an extension teaches it. */
final class IndexWithoutOperatorClass implements Rule {

    @Override
    public void checkChange(Change change, Findings findings) {
        MadeIndexes.of(change)
                .filter(made -> made.index().index().method() != IndexMethod.BTREE
                        && made.index().index().method() != IndexMethod.HASH)
                .forEach(made -> made.index().index().keys().stream()
                        .filter(key -> !key.isExpression())
                        .forEach(key -> check(
                                change,
                                made.index(),
                                key,
                                made.table().existing(key.text()).type(),
                                findings)));
    }

    private static void check(Change change, TableIndex made, Index.Key key, DataType type, Findings findings) {
        IndexMethod method = made.index().method();
        if (!type.userDefined() && !OperatorClasses.exists(method, type)) {
            findings.report(
                    change.locationOf(key.text()),
                    "index `" + made.name() + "` cannot be built: " + method.sql() + " has no operators for `"
                            + key.text() + "`, which is `" + type.sql() + "`",
                    "PostgreSQL refuses it (42704), unless an extension such as btree_gin or btree_gist brings them",
                    Fix.code(
                            Place.CALL,
                            DslCode.createIndex(
                                    made.name(),
                                    new Index(
                                            made.index().keys(),
                                            false,
                                            IndexMethod.BTREE,
                                            List.of(),
                                            made.index().predicate()))));
        }
    }
}
