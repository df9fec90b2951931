package dev.pawl.grammar.cutter;

import dev.pawl.grammar.cutter.Instruction.Branch;
import dev.pawl.grammar.cutter.Instruction.Local;
import dev.pawl.grammar.cutter.Instruction.Nested;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Instructions that may move, and what they have to do with the rest of the function. */
final class Run {

    private final List<Instruction> instructions;
    private final SortedSet<Integer> used = new TreeSet<>();
    private final SortedSet<Integer> written = new TreeSet<>();
    private final Set<Block> exits = new LinkedHashSet<>();
    private final Set<Block> inner = new HashSet<>();

    Run(List<Instruction> instructions) {
        this.instructions = List.copyOf(instructions);
        look(instructions);
    }

    private void look(List<Instruction> sequence) {
        for (Instruction instruction : sequence) {
            if (instruction instanceof Local local) {
                used.add(local.index());
                if (local.isWritten()) {
                    written.add(local.index());
                }
            } else if (instruction instanceof Branch branch) {
                branch.targets().stream()
                        .filter(target -> !inner.contains(target))
                        .forEach(exits::add);
            } else if (instruction instanceof Nested nested) {
                inner.add(nested.block());
                nested.block().sequences().forEach(this::look);
            }
        }
    }

    List<Instruction> instructions() {
        return instructions;
    }

    /** The locals that it reads or writes. */
    List<Integer> used() {
        return List.copyOf(used);
    }

    List<Integer> written() {
        return List.copyOf(written);
    }

    /** The blocks around it that it branches to. */
    List<Block> exits() {
        return new ArrayList<>(exits);
    }

    /** Whether it may go on with what follows it. */
    boolean fallsThrough() {
        return !instructions.get(instructions.size() - 1).isTerminal();
    }

    /** How many places there are to go on. */
    int ways() {
        return exits.size() + (fallsThrough() ? 1 : 0);
    }

    /** How many bytes the call and what belongs to it take, nearly. */
    int costOfMoving() {
        int choosing = ways() > 1 ? 3 * ways() + 4 : 0;
        return 2 * used.size() + 4 * written.size() + choosing + 16;
    }
}
