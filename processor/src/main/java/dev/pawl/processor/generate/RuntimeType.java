package dev.pawl.processor.generate;

import com.palantir.javapoet.ClassName;

/** The runtime's types that generated code names. Of the runtime itself the processor has the values of plans only. */
final class RuntimeType {

    static final ClassName COMPILED_REGISTRY = named("CompiledRegistry");
    static final ClassName MIGRATION_REGISTRY = named("MigrationRegistry");
    static final ClassName PHASE = named("Phase");
    static final ClassName REGISTERED_MIGRATION = named("RegisteredMigration");

    private RuntimeType() {}

    private static ClassName named(String simpleName) {
        return ClassName.get("dev.pawl.runtime.registry", simpleName);
    }
}
