package dev.pawl.grammar.cutter;

import dev.pawl.grammar.cutter.Instruction.Nested;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes through a function and moves what can move. Only whole statements do: runs of instructions before and after which
 * nothing is on the stack. A statement that is too big stays, and what is in its blocks is looked at in the same way.
 */
final class Outliner {

    private final WasmModule module;
    private final Function function;
    private final CutLimits limits;

    /** The smallest run that moves. */
    private final int least;

    Outliner(WasmModule module, Function function, CutLimits limits, int least) {
        this.module = module;
        this.function = function;
        this.limits = limits;
        this.least = least;
    }

    void outline() {
        outline(function.block().body);
    }

    private void outline(List<Instruction> sequence) {
        List<Instruction> result = new ArrayList<>();
        List<Instruction> run = new ArrayList<>();
        for (List<Instruction> statement : statements(sequence)) {
            boolean isMovable = isWhole(statement) && isMovable(statement);
            List<Instruction> longer = new ArrayList<>(run);
            longer.addAll(statement);
            if (isMovable && isMovable(longer)) {
                run = longer;
                continue;
            }
            result.addAll(moved(run));
            run = new ArrayList<>();
            if (isMovable) {
                run.addAll(statement);
            } else {
                outlineInside(statement);
                result.addAll(statement);
            }
        }
        result.addAll(moved(run));
        sequence.clear();
        sequence.addAll(result);
    }

    /** Cuts a sequence wherever nothing is on the stack. The last one may leave something there. */
    private static List<List<Instruction>> statements(List<Instruction> sequence) {
        List<List<Instruction>> statements = new ArrayList<>();
        int height = 0;
        int start = 0;
        for (int i = 0; i < sequence.size(); i++) {
            Instruction instruction = sequence.get(i);
            height += instruction.pushes() - instruction.pops();
            if (height == 0 || instruction.isTerminal() || i + 1 == sequence.size()) {
                statements.add(List.copyOf(sequence.subList(start, i + 1)));
                start = i + 1;
            }
        }
        return statements;
    }

    private static boolean isWhole(List<Instruction> statement) {
        int height = 0;
        for (Instruction instruction : statement) {
            height += instruction.pushes() - instruction.pops();
        }
        return height == 0 || statement.get(statement.size() - 1).isTerminal();
    }

    /** One with many exits would keep its own switch, and be called through another one. */
    private boolean isMovable(List<Instruction> run) {
        if (Instruction.size(run) > limits.piece()) {
            return false;
        }
        List<Block> exits = new Run(run).exits();
        return exits.size() <= limits.exits()
                && exits.stream().allMatch(exit -> exit.carried().size() <= 1);
    }

    private void outlineInside(List<Instruction> statement) {
        for (Instruction instruction : statement) {
            // one with parameters begins with something on the stack
            if (instruction instanceof Nested nested
                    && nested.block().type.params().isEmpty()) {
                nested.block().sequences().forEach(this::outline);
            }
        }
    }

    /** The call that takes the place of a run, or the run if moving it would not pay. */
    private List<Instruction> moved(List<Instruction> instructions) {
        if (instructions.isEmpty() || Instruction.size(instructions) < least) {
            return instructions;
        }
        Run run = new Run(instructions);
        return run.costOfMoving() > Instruction.size(instructions)
                ? instructions
                : new Extraction(module, function, run).extract();
    }
}
