package dev.pawl.processor.generate;

import com.palantir.javapoet.ClassName;

/** The runtime's types that generated code names. The processor does not depend on the runtime itself. */
final class RuntimeType {

    static final ClassName CONCURRENT_STEP = named("ConcurrentStep");
    static final ClassName MIGRATION_PLAN = named("MigrationPlan");
    static final ClassName MIGRATION_REGISTRY = named("MigrationRegistry");
    static final ClassName PHASE = named("Phase");
    static final ClassName READING = named("Reading");
    static final ClassName REGISTERED_MIGRATION = named("RegisteredMigration");
    static final ClassName REQUIREMENT = named("Requirement");
    static final ClassName STEP = named("Step");
    static final ClassName TABLE_LOCK = named("TableLock");
    static final ClassName TRANSACTION_STEP = named("TransactionStep");

    private RuntimeType() {}

    private static ClassName named(String simpleName) {
        return ClassName.get("dev.pawl.runtime", simpleName);
    }
}
