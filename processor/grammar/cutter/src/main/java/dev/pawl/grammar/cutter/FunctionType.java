package dev.pawl.grammar.cutter;

import java.util.List;

/** What a function or a block takes from the stack and leaves there. */
record FunctionType(List<Byte> params, List<Byte> results) {

    static final byte I32 = 0x7f;
    static final FunctionType NOTHING = new FunctionType(List.of(), List.of());

    FunctionType {
        params = List.copyOf(params);
        results = List.copyOf(results);
    }
}
