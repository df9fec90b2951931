package dev.pawl.processor.reader;

import dev.pawl.dsl.Index;
import dev.pawl.dsl.operation.CreateIndex;
import dev.pawl.dsl.operation.Operation;
import java.util.List;

/** Whether the language has a way to ask for an index. */
public final class SayableIndex {

    private SayableIndex() {}

    /** The language begins with columns that ascend, or with one expression, which PostgreSQL gives no name that tells anything. */
    public static boolean isSayable(Operation operation) {
        List<Index.Key> keys =
                operation instanceof CreateIndex create ? create.index().keys() : List.of();
        boolean isOrdered = true;
        boolean isLater = false;
        for (Index.Key key : keys) {
            boolean isAscendingColumn = !key.isExpression() && !key.isDescending();
            isOrdered &= !(isAscendingColumn && isLater) && !(key.isExpression() && key.isDescending());
            isLater |= !isAscendingColumn;
        }
        boolean isNamed =
                operation instanceof CreateIndex create && !create.name().isEmpty();
        boolean hasName = isNamed || keys.stream().noneMatch(Index.Key::isExpression);
        return hasName && isOrdered && !keys.isEmpty() && !keys.get(0).isDescending();
    }
}
