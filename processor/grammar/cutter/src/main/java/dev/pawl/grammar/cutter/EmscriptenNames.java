package dev.pawl.grammar.cutter;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the functions that a module imports and exports are called in C. Emscripten shortens the names, differently in each
 * release; the script that it makes beside the module says what they stand for.
 */
final class EmscriptenNames {

    private static final Pattern IMPORTS = Pattern.compile("wasmImports\\s*=\\s*\\{([^}]*)}");
    private static final Pattern IMPORT = Pattern.compile("(\\w+):(\\w+)");
    private static final Pattern EXPORT =
            Pattern.compile("(\\w+)=(?:\\w+(?:\\[\"\\w+\"])?=)?wasmExports\\[\"(\\w+)\"]");
    private static final Pattern START = Pattern.compile("wasmExports\\[\"(\\w+)\"]\\(\\)");

    private final Map<String, String> imports = new HashMap<>();
    private final Map<String, String> exports = new HashMap<>();

    EmscriptenNames(String script) {
        Matcher list = IMPORTS.matcher(script);
        if (list.find()) {
            IMPORT.matcher(list.group(1)).results().forEach(each -> imports.put(each.group(1), inC(each.group(2))));
        }
        EXPORT.matcher(script).results().forEach(each -> exports.put(each.group(2), inC(each.group(1))));
        START.matcher(script).results().forEach(each -> exports.put(each.group(1), "__wasm_call_ctors"));
    }

    /** Gives the functions of a module their names in C. */
    void applyTo(WasmModule module) {
        module.renameImports(name -> nameIn(imports, name));
        module.renameExports(name -> nameIn(exports, name));
    }

    private static String nameIn(Map<String, String> names, String name) {
        String inC = names.get(name);
        if (inC == null) {
            throw new CutException("the script beside the module does not say what `" + name + "` is");
        }
        return inC;
    }

    /** The script begins each name of C with an underscore, but not those that are its own. */
    private static String inC(String inScript) {
        return inScript.startsWith("_") ? inScript.substring(1) : inScript;
    }
}
