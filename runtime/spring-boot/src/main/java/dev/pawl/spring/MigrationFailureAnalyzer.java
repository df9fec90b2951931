package dev.pawl.spring;

import static java.util.stream.Collectors.joining;

import dev.pawl.runtime.failure.MigrationException;
import dev.pawl.runtime.setting.Setting;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what Pawl says instead of a stack trace, with properties where Java names methods of a builder. */
final class MigrationFailureAnalyzer extends AbstractFailureAnalyzer<MigrationException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, MigrationException failure) {
        String instance = instance(root);
        SpringWords words = new SpringWords(instance == null ? InstanceSettings.DEFAULT : instance);
        Stream<String> description = Stream.concat(
                Stream.of((instance == null ? "" : "instance `" + instance + "`: ") + failure.problem(words)),
                failure.facts().stream().map(fact -> "  " + fact.replace("\n", "\n    ")));
        Stream<String> action = Stream.concat(
                failure.remedies().stream().map(remedy -> remedy.in(words)),
                Stream.ofNullable(further(failure, words)));
        return new FailureAnalysis(
                description.collect(joining("\n")),
                action.map(fix -> "- " + fix.strip()).collect(joining("\n")),
                failure);
    }

    private static @Nullable String further(MigrationException failure, SpringWords words) {
        return switch (failure.reason()) {
            case USAGE ->
                failure.setting() != null && failure.setting().kind() == Setting.Kind.TIME
                        ? "give it a time such as 75ms, 30s or 5m"
                        : null;
            case PENDING -> "or let the application run them when it starts: " + words.property("mode") + "=migrate";
            default -> null;
        };
    }

    /** Only the beans are called after the instance, and the only one is called pawl. */
    private static @Nullable String instance(Throwable root) {
        String bean = null;
        for (Throwable cause = root; cause != null; cause = cause.getCause()) {
            bean = cause instanceof BeanCreationException creation ? creation.getBeanName() : bean;
        }
        return bean == null ? null : InstanceRegistrar.instance(bean);
    }
}
