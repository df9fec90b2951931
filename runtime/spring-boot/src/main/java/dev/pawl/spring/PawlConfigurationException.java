package dev.pawl.spring;

import java.util.List;

/** The configuration of the application does not say what to migrate. */
final class PawlConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** {@code \n}-separated lines; a list would not be serializable for sure. */
    private final String fixes;

    PawlConfigurationException(String problem, List<String> fixes) {
        super(problem);
        this.fixes = String.join("\n", fixes);
    }

    String fixes() {
        return fixes;
    }
}
