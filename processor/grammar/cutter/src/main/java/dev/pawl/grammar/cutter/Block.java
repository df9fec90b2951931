package dev.pawl.grammar.cutter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a branch can name: a block, a loop, an if, or the whole function. Two blocks are the same only if they are one. */
final class Block {

    /** The type of a block that takes and leaves nothing. */
    static final int EMPTY = -64;

    final int opcode;

    /** As the binary format writes it: nothing, one type, or the index of a function's type. */
    final long typeCode;

    final FunctionType type;
    final List<Instruction> body = new ArrayList<>();

    @Nullable
    List<Instruction> otherwise;

    Block(int opcode, long typeCode, FunctionType type) {
        this.opcode = opcode;
        this.typeCode = typeCode;
        this.type = type;
    }

    /** A whole function, to which a return is a branch. */
    static Block ofFunction(List<Byte> results) {
        return new Block(Opcode.BLOCK, EMPTY, new FunctionType(List.of(), results));
    }

    static Block block() {
        return block(List.of());
    }

    /** A block with at most one result. */
    static Block block(List<Byte> results) {
        long code = results.isEmpty() ? EMPTY : results.get(0) - 0x80;
        return new Block(Opcode.BLOCK, code, new FunctionType(List.of(), results));
    }

    boolean isPlain() {
        return opcode == Opcode.BLOCK && typeCode == EMPTY;
    }

    /** What a branch to it takes along. */
    List<Byte> carried() {
        return opcode == Opcode.LOOP ? type.params() : type.results();
    }

    /** The sequences of instructions in it. */
    List<List<Instruction>> sequences() {
        return otherwise == null ? List.of(body) : List.of(body, otherwise);
    }
}
