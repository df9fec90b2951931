package dev.pawl.processor.generate;

import dev.pawl.dsl.QualifiedName;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.processor.migration.Part;
import dev.pawl.processor.sql.SqlTexts;
import dev.pawl.runtime.plan.OperationDigest;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the history keeps of operations. */
final class OperationDigests {

    private OperationDigests() {}

    static OperationDigest of(Operation operation, SqlTexts texts) {
        String hash = Sha256.of(CanonicalForm.of(List.of(operation), texts));
        return new OperationDigest(hash.substring(0, hash.length() / 2), cut(text(operation, texts)));
    }

    private static String text(Operation operation, SqlTexts texts) {
        return Part.of((Record) operation).stream()
                .filter(CanonicalForm::saysSomething)
                .map(part -> part.name() + "=" + text(part.value(), texts))
                .collect(Collectors.joining(", ", operation.getClass().getSimpleName() + "(", ")"));
    }

    private static String text(@Nullable Object value, SqlTexts texts) {
        if (value instanceof List<?> rows && rows.stream().anyMatch(List.class::isInstance)) {
            return rows.size() + (rows.size() == 1 ? " row" : " rows");
        }
        boolean isPlain = value instanceof String || value instanceof QualifiedName;
        return isPlain ? "\"" + value + "\"" : CanonicalForm.of(value, texts);
    }

    private static String cut(String text) {
        if (text.length() <= OperationDigest.LENGTH) {
            return text;
        }
        int end = OperationDigest.LENGTH - 3;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "...";
    }
}
