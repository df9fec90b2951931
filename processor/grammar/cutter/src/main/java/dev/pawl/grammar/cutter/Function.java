package dev.pawl.grammar.cutter;

import java.util.ArrayList;
import java.util.List;

/** A function as a tree: its instructions are those of a block, and blocks hold others. */
final class Function {

    private final int params;
    private final List<Byte> locals;
    private final Block block;

    /** The locals begin with the parameters. */
    Function(int params, List<Byte> locals, Block block) {
        this.params = params;
        this.locals = new ArrayList<>(locals);
        this.block = block;
    }

    int params() {
        return params;
    }

    List<Byte> locals() {
        return locals;
    }

    Block block() {
        return block;
    }

    int newLocal(byte type) {
        locals.add(type);
        return locals.size() - 1;
    }
}
