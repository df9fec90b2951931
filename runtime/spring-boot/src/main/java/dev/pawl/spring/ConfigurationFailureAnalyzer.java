package dev.pawl.spring;

import static java.util.stream.Collectors.joining;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what is wrong with the configuration instead of a stack trace. */
final class ConfigurationFailureAnalyzer extends AbstractFailureAnalyzer<PawlConfigurationException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, PawlConfigurationException failure) {
        return new FailureAnalysis(
                String.valueOf(failure.getMessage()),
                failure.fixes().lines().map(fix -> "- " + fix).collect(joining("\n")),
                failure);
    }
}
