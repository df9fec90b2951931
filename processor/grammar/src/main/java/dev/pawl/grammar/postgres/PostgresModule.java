package dev.pawl.grammar.postgres;

import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The parser's data and types; its code is in classes. Read once, and shared by all instances, which never change it. */
final class PostgresModule {

    static final WasmModule INSTANCE = load();

    private PostgresModule() {}

    /** The name is relative to this class, so that the two may be moved to another package together. */
    private static WasmModule load() {
        try (InputStream module = PostgresModule.class.getResourceAsStream("Postgres.meta")) {
            if (module == null) {
                throw new IllegalStateException("Postgres.meta is missing beside " + PostgresModule.class);
            }
            return Parser.parse(module);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
