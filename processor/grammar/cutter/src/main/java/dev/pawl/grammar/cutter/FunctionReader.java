package dev.pawl.grammar.cutter;

import dev.pawl.grammar.cutter.Instruction.Branch;
import dev.pawl.grammar.cutter.Instruction.Local;
import dev.pawl.grammar.cutter.Instruction.Nested;
import dev.pawl.grammar.cutter.Instruction.Plain;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** Reads the body of a function. What no instruction leads to is left out. */
final class FunctionReader {

    private final WasmModule module;
    private final ByteReader in;

    /** The blocks around the instruction that is read, the innermost first. */
    private final Deque<Block> around = new ArrayDeque<>();

    private FunctionReader(WasmModule module, ByteReader in) {
        this.module = module;
        this.in = in;
    }

    static Function read(WasmModule module, int function) {
        return new FunctionReader(module, new ByteReader(module.body(function))).read(module.typeOfBody(function));
    }

    private Function read(FunctionType type) {
        List<Byte> locals = new ArrayList<>(type.params());
        for (int groups = in.unsigned(); groups > 0; groups--) {
            int count = in.unsigned();
            byte local = (byte) in.next();
            for (int i = 0; i < count; i++) {
                locals.add(local);
            }
        }
        Block whole = Block.ofFunction(type.results());
        around.push(whole);
        readSequence(whole.body);
        if (in.hasMore()) {
            throw new CutException("cannot cut: a function that goes on after its end");
        }
        return new Function(type.params().size(), locals, whole);
    }

    /** Returns what ended it: {@link Opcode#END} or {@link Opcode#ELSE}. */
    private int readSequence(List<Instruction> sequence) {
        boolean isReached = true;
        while (true) {
            int start = in.position();
            int opcode = in.next();
            if (opcode == Opcode.END || opcode == Opcode.ELSE) {
                return opcode;
            }
            Instruction instruction = readInstruction(opcode, start);
            if (isReached) {
                sequence.add(instruction);
            }
            isReached &= !instruction.isTerminal();
        }
    }

    private Instruction readInstruction(int opcode, int start) {
        return switch (opcode) {
            case Opcode.BLOCK, Opcode.LOOP, Opcode.IF -> new Nested(readBlock(opcode));
            case Opcode.BR, Opcode.BR_IF -> new Branch(opcode, List.of(target()));
            case Opcode.BR_TABLE -> {
                List<Block> targets = new ArrayList<>();
                for (int left = in.unsigned(); left >= 0; left--) {
                    targets.add(target());
                }
                yield Branch.byNumber(targets);
            }
            case Opcode.RETURN -> Branch.to(around.getLast());
            case Opcode.LOCAL_GET, Opcode.LOCAL_SET, Opcode.LOCAL_TEE -> new Local(opcode, in.unsigned());
            default -> {
                StackEffect effect = StackEffect.read(opcode, in, module);
                yield new Plain(opcode, in.since(start), effect.pops(), effect.pushes());
            }
        };
    }

    private Block readBlock(int opcode) {
        long code = in.signed();
        Block block = new Block(opcode, code, blockType(code));
        around.push(block);
        if (readSequence(block.body) == Opcode.ELSE) {
            List<Instruction> otherwise = new ArrayList<>();
            block.otherwise = otherwise;
            readSequence(otherwise);
        }
        around.pop();
        return block;
    }

    private FunctionType blockType(long code) {
        if (code >= 0) {
            return module.type((int) code);
        }
        return code == Block.EMPTY ? FunctionType.NOTHING : new FunctionType(List.of(), List.of((byte) (code & 0x7f)));
    }

    private Block target() {
        Iterator<Block> outwards = around.iterator();
        for (int depth = in.unsigned(); depth > 0; depth--) {
            outwards.next();
        }
        return outwards.next();
    }
}
