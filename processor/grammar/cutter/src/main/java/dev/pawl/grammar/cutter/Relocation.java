package dev.pawl.grammar.cutter;

import dev.pawl.grammar.cutter.Instruction.Branch;
import dev.pawl.grammar.cutter.Instruction.Local;
import dev.pawl.grammar.cutter.Instruction.Nested;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes instructions fit into another function.
 *
 * @param ends the blocks there that stand for those that are left behind
 * @param locals the locals, in the order that they have there
 */
record Relocation(Map<Block, Block> ends, List<Integer> locals) {

    List<Instruction> relocate(List<Instruction> instructions) {
        List<Instruction> relocated = new ArrayList<>(instructions);
        relocated.replaceAll(this::relocate);
        return relocated;
    }

    private Instruction relocate(Instruction instruction) {
        if (instruction instanceof Local local) {
            return new Local(local.opcode(), locals.indexOf(local.index()));
        }
        if (instruction instanceof Branch branch) {
            List<Block> targets = new ArrayList<>(branch.targets());
            targets.replaceAll(target -> ends.getOrDefault(target, target));
            return new Branch(branch.opcode(), targets);
        }
        if (instruction instanceof Nested nested) {
            nested.block().sequences().forEach(sequence -> sequence.replaceAll(this::relocate));
        }
        return instruction;
    }
}
