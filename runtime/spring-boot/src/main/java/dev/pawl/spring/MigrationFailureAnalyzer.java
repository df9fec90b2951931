package dev.pawl.spring;

import static java.util.stream.Collectors.joining;

import dev.pawl.runtime.MigrationException;
import dev.pawl.runtime.MigrationException.Reason;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what Pawl says instead of a stack trace, with properties where Pawl names methods of its builder. */
final class MigrationFailureAnalyzer extends AbstractFailureAnalyzer<MigrationException> {

    private static final String FIX = "  fix: ";
    private static final String INITIALIZER = "MigrationInitializer";

    @Override
    protected FailureAnalysis analyze(Throwable root, MigrationException failure) {
        List<String> lines = String.valueOf(failure.getMessage()).lines().toList();
        String description =
                lines.stream().filter(line -> !line.startsWith(FIX)).collect(joining("\n"));
        Stream<String> fixes =
                lines.stream().filter(line -> line.startsWith(FIX)).map(line -> line.substring(6));
        String action = Stream.concat(fixes.map(SpringWords::of), Stream.ofNullable(further(failure)))
                .map(fix -> "- " + fix.strip())
                .collect(joining("\n"));
        String problem = failure.reason() == Reason.USAGE ? SpringWords.of(description) : description;
        return new FailureAnalysis(inInstance(root) + problem, action, failure);
    }

    private static @Nullable String further(MigrationException failure) {
        return switch (failure.reason()) {
            case PENDING -> "or let the application run them when it starts: pawl.mode=migrate";
            case DATABASE ->
                String.valueOf(failure.getMessage()).startsWith("cannot connect")
                        ? "see spring.datasource.*, or pawl.url, pawl.user and pawl.password if those are set"
                        : null;
            default -> null;
        };
    }

    /** Only the beans are called after the instance, and the only one is called pawl. */
    private static String inInstance(Throwable root) {
        for (Throwable cause = root; cause != null; cause = cause.getCause()) {
            String bean = cause instanceof BeanCreationException creation ? creation.getBeanName() : null;
            if (bean != null && bean.endsWith(INITIALIZER) && !bean.startsWith("pawl")) {
                return "instance `" + bean.substring(0, bean.length() - INITIALIZER.length()) + "`: ";
            }
        }
        return "";
    }
}
