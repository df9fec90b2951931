package dev.pawl.spring;

import dev.pawl.runtime.MigrationException;
import dev.pawl.runtime.MigrationException.Reason;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what Pawl says instead of a stack trace, with properties where Pawl names methods of its builder. */
final class MigrationFailureAnalyzer extends AbstractFailureAnalyzer<MigrationException> {

    private static final String FIX = "  fix: ";
    private static final Map<Reason, String> FURTHER = Map.of(
            Reason.PENDING, "or let the application run them when it starts: pawl.mode=migrate",
            Reason.DATABASE, "see spring.datasource.*, or pawl.url, pawl.user and pawl.password if those are set");

    @Override
    protected FailureAnalysis analyze(Throwable root, MigrationException failure) {
        List<String> lines = String.valueOf(failure.getMessage()).lines().toList();
        String description = lines.stream().filter(line -> !line.startsWith(FIX)).collect(Collectors.joining("\n"));
        Stream<String> fixes = lines.stream().filter(line -> line.startsWith(FIX)).map(line -> line.substring(6));
        String action = Stream.concat(fixes.map(SpringWords::of), Stream.ofNullable(further(failure)))
                .map(fix -> "- " + fix.strip())
                .collect(Collectors.joining("\n"));
        return new FailureAnalysis(description, action, failure);
    }

    private static @Nullable String further(MigrationException failure) {
        return FURTHER.get(failure.reason());
    }
}
