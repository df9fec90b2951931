package dev.pawl.grammar.cutter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A module whose functions can be replaced and added to. Its other sections keep their bytes. */
final class WasmModule {

    private static final int HEADER_LENGTH = 8;

    private static final int TYPES = 1;
    private static final int IMPORTS = 2;
    private static final int FUNCTIONS = 3;
    private static final int MEMORY = 5;
    private static final int EXPORTS = 7;
    private static final int CODE = 10;

    private static final int FUNCTION_TYPE = 0x60;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Section(int id, byte[] content) {}

    private final byte[] header;
    private final List<Section> sections = new ArrayList<>();
    private final List<FunctionType> types = new ArrayList<>();
    private final List<Import> imports = new ArrayList<>();
    private final List<Export> exports = new ArrayList<>();

    /** Of each function: the index of its type, and its body. */
    private final List<Integer> declared = new ArrayList<>();

    private final List<byte[]> bodies = new ArrayList<>();

    private WasmModule(byte[] header) {
        this.header = header;
    }

    static WasmModule read(byte[] bytes) {
        ByteReader in = new ByteReader(bytes);
        WasmModule module = new WasmModule(in.next(HEADER_LENGTH));
        while (in.hasMore()) {
            Section section = new Section(in.next(), in.sized());
            module.sections.add(section);
            module.readSection(section);
        }
        return module;
    }

    private void readSection(Section section) {
        ByteReader in = new ByteReader(section.content);
        switch (section.id) {
            case TYPES -> {
                for (int left = in.unsigned(); left > 0; left--) {
                    types.add(readType(in));
                }
            }
            case IMPORTS -> {
                for (int left = in.unsigned(); left > 0; left--) {
                    imports.add(Import.read(in));
                }
            }
            case FUNCTIONS -> {
                for (int left = in.unsigned(); left > 0; left--) {
                    declared.add(in.unsigned());
                }
            }
            case EXPORTS -> {
                for (int left = in.unsigned(); left > 0; left--) {
                    exports.add(Export.read(in));
                }
            }
            case CODE -> {
                for (int left = in.unsigned(); left > 0; left--) {
                    bodies.add(in.sized());
                }
            }
            default -> {
                // kept as it is
            }
        }
    }

    private static FunctionType readType(ByteReader in) {
        int kind = in.next();
        if (kind != FUNCTION_TYPE) {
            throw new CutException("cannot cut: type 0x" + Integer.toHexString(kind));
        }
        return new FunctionType(values(in.sized()), values(in.sized()));
    }

    byte[] toBytes() {
        ByteWriter out = new ByteWriter().write(header);
        for (Section section : sections) {
            out.write(section.id).sized(content(section));
        }
        return out.toBytes();
    }

    private byte[] content(Section section) {
        ByteWriter out = new ByteWriter();
        switch (section.id) {
            case TYPES -> {
                out.unsigned(types.size());
                types.forEach(type ->
                        out.write(FUNCTION_TYPE).sized(bytes(type.params())).sized(bytes(type.results())));
            }
            case IMPORTS -> {
                out.unsigned(imports.size());
                imports.forEach(each -> each.write(out));
            }
            case FUNCTIONS -> {
                out.unsigned(declared.size());
                declared.forEach(out::unsigned);
            }
            case EXPORTS -> {
                out.unsigned(exports.size());
                exports.forEach(each -> each.write(out));
            }
            case CODE -> {
                out.unsigned(bodies.size());
                bodies.forEach(out::sized);
            }
            default -> out.write(section.content);
        }
        return out.toBytes();
    }

    /** How many functions have a body here. */
    int functions() {
        return bodies.size();
    }

    byte[] body(int function) {
        return bodies.get(function);
    }

    void replaceBody(int function, byte[] body) {
        bodies.set(function, body);
    }

    /** The type of a function with a body here. */
    FunctionType typeOfBody(int function) {
        return types.get(declared.get(function));
    }

    /** The type of a function as instructions name it. */
    FunctionType typeOf(int function) {
        List<Import> imported = imports.stream().filter(Import::isFunction).toList();
        return function < imported.size()
                ? types.get(imported.get(function).type())
                : typeOfBody(function - imported.size());
    }

    FunctionType type(int index) {
        return types.get(index);
    }

    /** Adds a function at the end, so that no other one changes its number, and returns the number that calls it. */
    int addFunction(FunctionType type, byte[] body) {
        if (!types.contains(type)) {
            types.add(type);
        }
        declared.add(types.indexOf(type));
        bodies.add(body);
        return (int) imports.stream().filter(Import::isFunction).count() + bodies.size() - 1;
    }

    /** Lets its memory come from outside: one of its own is filled with zeros, byte by byte, though it is new. */
    void importMemory() {
        sections.removeIf(section -> section.id == MEMORY);
        imports.add(Import.memory("env", "memory"));
    }

    void renameImports(UnaryOperator<String> naming) {
        imports.replaceAll(each -> each.named(naming.apply(each.name())));
    }

    void renameExports(UnaryOperator<String> naming) {
        exports.replaceAll(each -> each.named(naming.apply(each.name())));
    }

    private static List<Byte> values(byte[] bytes) {
        List<Byte> values = new ArrayList<>();
        for (byte each : bytes) {
            values.add(each);
        }
        return values;
    }

    private static byte[] bytes(List<Byte> values) {
        ByteWriter bytes = new ByteWriter();
        values.forEach(bytes::write);
        return bytes.toBytes();
    }
}
