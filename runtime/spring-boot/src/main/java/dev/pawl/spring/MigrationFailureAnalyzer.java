package dev.pawl.spring;

import static java.util.stream.Collectors.joining;

import dev.pawl.runtime.MigrationException;
import dev.pawl.runtime.MigrationException.Reason;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what Pawl says instead of a stack trace, with properties where Pawl names methods of its builder. */
final class MigrationFailureAnalyzer extends AbstractFailureAnalyzer<MigrationException> {

    private static final String FIX = "  fix: ";
    private static final Pattern TIME_OUT_OF_RANGE = Pattern.compile("must .*, and is PT");
    private static final Pattern PROPERTY = Pattern.compile("(?<![\\w.])pawl\\.(?=[a-z])");
    private static final Pattern BEAN = Pattern.compile("(?!pawl)(.+?)(?:MigrationInitializer|Instance)");

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
        String instance = instance(root);
        String problem = failure.reason() == Reason.USAGE ? of(instance, SpringWords.of(description)) : description;
        return new FailureAnalysis(
                (instance == null ? "" : "instance `" + instance + "`: ") + SpringWords.times(problem),
                of(instance, action),
                failure);
    }

    private static @Nullable String further(MigrationException failure) {
        return switch (failure.reason()) {
            case USAGE ->
                TIME_OUT_OF_RANGE.matcher(String.valueOf(failure.getMessage())).find()
                        ? "give it a time such as 75ms, 30s or 5m"
                        : null;
            case PENDING -> "or let the application run them when it starts: pawl.mode=migrate";
            case DATABASE ->
                String.valueOf(failure.getMessage()).startsWith("cannot connect")
                        ? "see spring.datasource.*, or pawl.url, pawl.user and pawl.password if those are set"
                        : null;
            default -> null;
        };
    }

    /** Only the beans are called after the instance, and the only one is called pawl. */
    private static @Nullable String instance(Throwable root) {
        String bean = null;
        for (Throwable cause = root; cause != null; cause = cause.getCause()) {
            bean = cause instanceof BeanCreationException creation ? creation.getBeanName() : bean;
        }
        Matcher named = BEAN.matcher(bean == null ? "" : bean);
        return named.matches() ? named.group(1) : null;
    }

    /** Names the properties of the instance that it is about. */
    private static String of(@Nullable String instance, String text) {
        return instance == null
                ? text
                : PROPERTY.matcher(text).replaceAll(Matcher.quoteReplacement("pawl.instances." + instance + "."));
    }
}
