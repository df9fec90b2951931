package dev.pawl.processor.diagnostic;

/** How much a finding matters to a project; set by {@code -Apawl.severity.<id>=error|warning|off}. */
public enum Severity {
    /** Stops the compilation. */
    ERROR,
    /** Is printed. */
    WARNING,
    /** Is not reported. */
    OFF
}
