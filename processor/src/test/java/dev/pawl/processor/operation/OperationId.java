package dev.pawl.processor.operation;

import dev.pawl.dsl.operation.Operation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The name of an operation in folders and pages: {@code AddCheck} is {@code add-check}. */
final class OperationId {

    private OperationId() {}

    static List<String> all() {
        return operations().stream().map(OperationId::of).sorted().toList();
    }

    private static List<Class<?>> operations() {
        return Stream.of(Operation.class.getPermittedSubclasses()).toList();
    }

    static String of(Class<?> operation) {
        return operation.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
