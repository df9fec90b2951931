package dev.pawl.grammar.cutter;

import dev.pawl.grammar.cutter.Instruction.Branch;
import dev.pawl.grammar.cutter.Instruction.Local;
import dev.pawl.grammar.cutter.Instruction.Nested;
import dev.pawl.grammar.cutter.Instruction.Plain;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the body of a function. Only here branches get the numbers of their targets. */
final class FunctionWriter {

    private final ByteWriter out = new ByteWriter();
    private final Map<Block, Integer> levels = new HashMap<>();

    private FunctionWriter() {}

    static byte[] write(Function function) {
        FunctionWriter writer = new FunctionWriter();
        writer.writeLocals(
                function.locals().subList(function.params(), function.locals().size()));
        writer.levels.put(function.block(), 0);
        writer.writeSequence(function.block().body, 0);
        writer.out.write(Opcode.END);
        return writer.out.toBytes();
    }

    /** Neighbours of one type are counted. */
    private void writeLocals(List<Byte> locals) {
        ByteWriter groups = new ByteWriter();
        int count = 0;
        int start = 0;
        while (start < locals.size()) {
            int end = start;
            while (end < locals.size() && locals.get(end).equals(locals.get(start))) {
                end++;
            }
            groups.unsigned(end - start).write(locals.get(start));
            count++;
            start = end;
        }
        out.unsigned(count).write(groups.toBytes());
    }

    private void writeSequence(List<Instruction> sequence, int level) {
        for (Instruction instruction : sequence) {
            if (instruction instanceof Nested nested) {
                writeBlock(nested.block(), level + 1);
            } else if (instruction instanceof Branch branch) {
                writeBranch(branch, level);
            } else if (instruction instanceof Local local) {
                out.write(local.opcode()).unsigned(local.index());
            } else if (instruction instanceof Plain plain) {
                out.write(plain.bytes());
            }
        }
    }

    private void writeBlock(Block block, int level) {
        levels.put(block, level);
        out.write(block.opcode).signed(block.typeCode);
        writeSequence(block.body, level);
        if (block.otherwise != null) {
            out.write(Opcode.ELSE);
            writeSequence(block.otherwise, level);
        }
        out.write(Opcode.END);
        levels.remove(block);
    }

    private void writeBranch(Branch branch, int level) {
        out.write(branch.opcode());
        if (branch.opcode() == Opcode.BR_TABLE) {
            out.unsigned(branch.targets().size() - 1);
        }
        for (Block target : branch.targets()) {
            Integer there = levels.get(target);
            if (there == null) {
                throw new IllegalStateException("a branch to a block that is not around it");
            }
            out.unsigned(level - there);
        }
    }
}
