package dev.pawl.processor.operation;

import java.util.List;
import java.util.stream.Stream;

/** All scenarios. */
public final class Scenarios {

    private Scenarios() {}

    public static List<Scenario> all() {
        return Stream.of(
                        ColumnScenarios.all(),
                        ConstraintScenarios.all(),
                        IndexScenarios.all(),
                        RowScenarios.all(),
                        TableScenarios.all(),
                        TypeScenarios.all())
                .flatMap(List::stream)
                .toList();
    }
}
