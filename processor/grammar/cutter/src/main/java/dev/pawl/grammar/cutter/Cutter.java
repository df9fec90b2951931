package dev.pawl.grammar.cutter;

/**
 * Cuts the functions of a module that are too big for a method of Java. First the big switches are split, each into windows of
 * neighbouring numbers, then runs of instructions move into functions of their own.
 */
final class Cutter {

    private final WasmModule module;
    private final CutLimits limits;

    Cutter(WasmModule module, CutLimits limits) {
        this.module = module;
        this.limits = limits;
    }

    void cut() {
        int functions = module.functions();
        for (int function = 0; function < functions; function++) {
            if (module.body(function).length > limits.function()) {
                cut(function);
            }
        }
    }

    private void cut(int index) {
        Function function = FunctionReader.read(module, index);
        new TableSplitter(function, limits.windowBits()).split();
        for (int least : limits.least()) {
            new Outliner(module, function, limits, least).outline();
            byte[] body = FunctionWriter.write(function);
            module.replaceBody(index, body);
            if (body.length <= limits.goal()) {
                return;
            }
        }
    }
}
