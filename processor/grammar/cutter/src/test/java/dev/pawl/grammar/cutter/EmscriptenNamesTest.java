package dev.pawl.grammar.cutter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class EmscriptenNamesTest {

    private static final String SCRIPT = """
            initRuntime(){wasmExports["B"]();callMain()}
            _malloc=Module["_malloc"]=wasmExports["f"];__emscripten_stack_restore=wasmExports["trace"];
            memory=wasmMemory=wasmExports["C"];
            wasmImports={c:___assert_fail,g:invoke_i,w:_fd_write};
            """;

    @Test
    void givesExportsTheirNamesInC() {
        WasmModule module = module();

        new EmscriptenNames(SCRIPT).applyTo(module);

        assertThat(new String(module.toBytes(), StandardCharsets.ISO_8859_1))
                .contains("\6malloc", "\31_emscripten_stack_restore");
    }

    @Test
    void givesImportsTheirNamesInC() {
        byte[] imports = new ByteWriter()
                .unsigned(3)
                .write(function("c"))
                .write(function("g"))
                .write(function("w"))
                .toBytes();
        byte[] header = {0, 'a', 's', 'm', 1, 0, 0, 0};
        WasmModule module = WasmModule.read(
                new ByteWriter().write(header).write(2).sized(imports).toBytes());

        new EmscriptenNames(SCRIPT).applyTo(module);

        assertThat(new String(module.toBytes(), StandardCharsets.ISO_8859_1))
                .contains("\1a\15__assert_fail\0\0", "\1a\10invoke_i\0\0", "\1a\10fd_write\0\0");
    }

    private static byte[] function(String name) {
        return new byte[] {1, 'a', 1, (byte) name.charAt(0), 0, 0};
    }

    @Test
    void failsWhereTheScriptIsSilent() {
        assertThatThrownBy(() -> new EmscriptenNames("").applyTo(module()))
                .isInstanceOf(CutException.class)
                .hasMessage("the script beside the module does not say what `f` is");
    }

    private static WasmModule module() {
        return WasmModule.read(SmallModule.of(RandomFunction.TYPE, new RandomFunction(1, 5).body()));
    }
}
