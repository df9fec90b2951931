package dev.pawl.grammar.postgres;

import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.CodeSection;
import com.dylibso.chicory.wasm.types.DataCountSection;
import com.dylibso.chicory.wasm.types.DataSection;
import com.dylibso.chicory.wasm.types.ElementSection;
import com.dylibso.chicory.wasm.types.ExportSection;
import com.dylibso.chicory.wasm.types.FunctionSection;
import com.dylibso.chicory.wasm.types.GlobalSection;
import com.dylibso.chicory.wasm.types.ImportSection;
import com.dylibso.chicory.wasm.types.MemorySection;
import com.dylibso.chicory.wasm.types.Section;
import com.dylibso.chicory.wasm.types.TableSection;
import com.dylibso.chicory.wasm.types.TypeSection;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The parser's data and types; its code is in classes. Read once, and shared by all instances, which never change it.
 *
 * <p>It was checked when the classes were made. Chicory's shorter ways to read a module check it again and compute a hash of
 * it, which takes longer than the rest.
 */
final class PostgresModule {

    static final WasmModule INSTANCE = load();

    private PostgresModule() {}

    /** The name is relative to this class, so that the two may be moved to another package together. */
    private static WasmModule load() {
        try (InputStream module = PostgresModule.class.getResourceAsStream("Postgres.meta")) {
            if (module == null) {
                throw new IllegalStateException("Postgres.meta is missing beside " + PostgresModule.class);
            }
            WasmModule.Builder builder = WasmModule.builder();
            builder.withValidation(false);
            Parser.builder().withValidation(false).build().parse(module, section -> add(builder, section));
            return builder.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(WasmModule.Builder module, Section section) {
        if (section instanceof TypeSection types) {
            module.setTypeSection(types);
        } else if (section instanceof ImportSection imports) {
            module.setImportSection(imports);
        } else if (section instanceof FunctionSection functions) {
            module.setFunctionSection(functions);
        } else if (section instanceof TableSection tables) {
            module.setTableSection(tables);
        } else if (section instanceof MemorySection memories) {
            module.setMemorySection(memories);
        } else if (section instanceof GlobalSection globals) {
            module.setGlobalSection(globals);
        } else if (section instanceof ExportSection exports) {
            module.setExportSection(exports);
        } else if (section instanceof ElementSection elements) {
            module.setElementSection(elements);
        } else if (section instanceof CodeSection code) {
            module.setCodeSection(code);
        } else if (section instanceof DataCountSection count) {
            module.setDataCountSection(count);
        } else if (section instanceof DataSection data) {
            module.setDataSection(data);
        } else {
            throw new IllegalStateException("a section of an unknown kind: " + section);
        }
    }
}
