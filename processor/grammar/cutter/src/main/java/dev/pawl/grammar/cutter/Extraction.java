package dev.pawl.grammar.cutter;

import dev.pawl.grammar.cutter.Instruction.Branch;
import dev.pawl.grammar.cutter.Instruction.Local;
import dev.pawl.grammar.cutter.Instruction.Nested;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Moves a run of instructions into a new function. It gets the locals that the run uses, and returns, in this order, the
 * number of the way to go on if there are several, the locals that the run writes, and what its branches take along.
 *
 * <p>Inside, each block that the run branches to becomes a block around the run, so that the branches stay as they are:
 *
 * <pre>block (way) { block { block { run; 0; br 2 } 1; br 1 } 2; br 0 }</pre>
 */
final class Extraction {

    private final WasmModule module;
    private final Function function;
    private final Run run;
    private final List<Block> exits;
    private final boolean hasWays;

    /** The run's locals in the new function. */
    private final List<Byte> movedLocals = new ArrayList<>();

    /** What a branch takes along lies in a local meanwhile: of the new function, then of the old one. */
    private final Map<Block, Integer> carriedThere = new HashMap<>();

    private final Map<Block, Integer> carriedHere = new HashMap<>();

    Extraction(WasmModule module, Function function, Run run) {
        this.module = module;
        this.function = function;
        this.run = run;
        this.exits = run.exits();
        this.hasWays = run.ways() > 1;
    }

    /** Returns what takes the place of the run. */
    List<Instruction> extract() {
        run.used().forEach(local -> movedLocals.add(function.locals().get(local)));
        FunctionType type = type();
        Function moved = new Function(type.params().size(), movedLocals, Block.ofFunction(type.results()));
        fill(moved.block().body);
        int index = module.addFunction(type, FunctionWriter.write(moved));

        List<Instruction> stub = new ArrayList<>();
        run.used().forEach(local -> stub.add(Local.get(local)));
        stub.add(Instruction.call(index, type));
        takeResults(stub);
        goOn(stub);
        return stub;
    }

    private FunctionType type() {
        List<Byte> params = List.copyOf(movedLocals);
        List<Byte> results = new ArrayList<>();
        if (hasWays) {
            results.add(FunctionType.I32);
        }
        if (run.ways() > 0) {
            run.written().forEach(local -> results.add(function.locals().get(local)));
        }
        for (Block exit : exits) {
            for (byte carried : exit.carried()) {
                carriedThere.put(exit, movedLocals.size());
                movedLocals.add(carried);
                carriedHere.put(exit, function.newLocal(carried));
                results.add(carried);
            }
        }
        return new FunctionType(params, results);
    }

    /** Writes the body of the new function. */
    private void fill(List<Instruction> body) {
        Block leave = Block.block(hasWays ? List.of(FunctionType.I32) : List.of());
        Map<Block, Block> ends = new HashMap<>();
        exits.forEach(exit -> ends.put(exit, Block.block(exit.carried())));
        List<Instruction> code = new Relocation(ends, run.used()).relocate(run.instructions());
        int way = 0;
        if (run.fallsThrough()) {
            leave(leave, way++, code);
        }
        for (Block exit : exits) {
            Block end = ends.getOrDefault(exit, exit);
            end.body.addAll(code);
            code = new ArrayList<>(List.of(new Nested(end)));
            Integer carried = carriedThere.get(exit);
            if (carried != null) {
                code.add(Local.set(carried));
            }
            leave(leave, way++, code);
        }
        leave.body.addAll(code);
        body.add(new Nested(leave));
        if (run.ways() == 0) {
            body.add(Instruction.unreachable());
            return;
        }
        run.written().forEach(local -> body.add(Local.get(run.used().indexOf(local))));
        for (Block exit : exits) {
            Integer carried = carriedThere.get(exit);
            if (carried != null) {
                body.add(Local.get(carried));
            }
        }
    }

    private void leave(Block leave, int way, List<Instruction> code) {
        if (hasWays) {
            code.add(Instruction.constant(way));
        }
        code.add(Branch.to(leave));
    }

    /** Takes the results from the stack, the last first; the way stays there. */
    private void takeResults(List<Instruction> stub) {
        for (int i = exits.size() - 1; i >= 0; i--) {
            Integer carried = carriedHere.get(exits.get(i));
            if (carried != null) {
                stub.add(Local.set(carried));
            }
        }
        if (run.ways() > 0) {
            List<Integer> written = run.written();
            for (int i = written.size() - 1; i >= 0; i--) {
                stub.add(Local.set(written.get(i)));
            }
        }
    }

    private void goOn(List<Instruction> stub) {
        if (run.ways() == 0) {
            stub.add(Instruction.unreachable());
        } else if (hasWays) {
            choose(stub);
        } else if (!run.fallsThrough()) {
            goTo(exits.get(0), stub);
        }
    }

    /** Goes where the number on the stack says. */
    private void choose(List<Instruction> stub) {
        if (carriedHere.isEmpty() && run.fallsThrough() && exits.size() == 1) {
            stub.add(Branch.ifTrueTo(exits.get(0)));
            return;
        }
        Block following = Block.block();
        List<Block> targets = new ArrayList<>();
        if (run.fallsThrough()) {
            targets.add(following);
        }
        // one that takes something along is reached through a block of its own, after which that is loaded
        Map<Block, Block> loading = new HashMap<>();
        for (Block exit : exits) {
            if (carriedHere.containsKey(exit)) {
                loading.put(exit, Block.block());
            }
            targets.add(loading.getOrDefault(exit, exit));
        }
        targets.add(targets.get(0));

        int way = function.newLocal(FunctionType.I32);
        List<Instruction> code = new ArrayList<>(List.of(Local.get(way), Branch.byNumber(targets)));
        for (Block exit : exits) {
            Block load = loading.get(exit);
            if (load != null) {
                load.body.addAll(code);
                code = new ArrayList<>(List.of(new Nested(load)));
                goTo(exit, code);
            }
        }
        stub.add(Local.set(way));
        if (run.fallsThrough()) {
            following.body.addAll(code);
            stub.add(new Nested(following));
        } else {
            stub.addAll(code);
        }
    }

    private void goTo(Block exit, List<Instruction> code) {
        Integer carried = carriedHere.get(exit);
        if (carried != null) {
            code.add(Local.get(carried));
        }
        code.add(Branch.to(exit));
    }
}
