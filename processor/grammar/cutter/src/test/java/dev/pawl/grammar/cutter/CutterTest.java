package dev.pawl.grammar.cutter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CutterTest {

    private static final int FUNCTIONS = 150;
    private static final int[] ARGUMENTS = {0, 1, 7, 20, 33, 62, -1};

    private static final CutLimits CRUMBS = new CutLimits(20, 20, 60, 32, 2, List.of(20, 10));
    private static final CutLimits FEW_EXITS = new CutLimits(50, 50, 300, 2, 1, List.of(100, 30));
    private static final CutLimits NO_WINDOWS = new CutLimits(20, 20, 150, 32, 20, List.of(25));

    @Test
    void cutFunctionsDoTheSame() {
        int added = 0;
        for (int seed = 0; seed < FUNCTIONS; seed++) {
            byte[] module = SmallModule.of(RandomFunction.TYPE, new RandomFunction(seed, 60).body());
            List<List<Long>> expected = results(module);
            for (CutLimits limits : List.of(CRUMBS, FEW_EXITS, NO_WINDOWS)) {
                WasmModule cut = WasmModule.read(module);
                new Cutter(cut, limits).cut();
                added += cut.functions() - 1;
                assertThat(results(cut.toBytes()))
                        .as("function %s with %s", seed, limits)
                        .isEqualTo(expected);
            }
        }
        assertThat(added).as("functions moved out of others").isGreaterThan(4 * FUNCTIONS);
    }

    private static List<List<Long>> results(byte[] module) {
        return IntStream.of(ARGUMENTS)
                .mapToObj(argument -> SmallModule.run(module, argument, 5))
                .toList();
    }

    @Test
    void makesBigFunctionsSmall() {
        WasmModule module = WasmModule.read(SmallModule.of(RandomFunction.TYPE, new RandomFunction(3, 5000).body()));
        int before = module.body(0).length;

        new Cutter(module, new CutLimits(1000, 500, 400, 32, 3, List.of(200, 50, 20))).cut();

        assertThat(before).isGreaterThan(2000);
        assertThat(module.body(0).length).isLessThan(before / 2);
    }

    @Test
    void splitsBigSwitches() {
        WasmModule module = WasmModule.read(SmallModule.of(RandomFunction.TYPE, new RandomFunction(3, 5000).body()));
        Function function = FunctionReader.read(module, 0);
        int biggest = biggestTable(function.block().body);

        new TableSplitter(function, 2).split();

        assertThat(biggestTable(function.block().body)).isLessThan(biggest);
    }

    private static int biggestTable(List<Instruction> sequence) {
        return sequence.stream()
                .mapToInt(instruction -> instruction instanceof Instruction.Branch branch
                        ? branch.targets().size()
                        : instruction instanceof Instruction.Nested nested
                                ? nested.block().sequences().stream()
                                        .mapToInt(CutterTest::biggestTable)
                                        .max()
                                        .orElse(0)
                                : 0)
                .max()
                .orElse(0);
    }

    @Test
    void leavesSmallFunctionsAlone() {
        byte[] bytes = SmallModule.of(RandomFunction.TYPE, new RandomFunction(1, 60).body());
        WasmModule module = WasmModule.read(bytes);

        new Cutter(module, CutLimits.FOR_METHODS).cut();

        assertThat(module.toBytes()).isEqualTo(bytes);
    }

    @Test
    void readsWhatItWrites() {
        for (int seed = 0; seed < FUNCTIONS; seed++) {
            byte[] body = new RandomFunction(seed, 60).body();
            WasmModule module = WasmModule.read(SmallModule.of(RandomFunction.TYPE, body));

            assertThat(FunctionWriter.write(FunctionReader.read(module, 0))).isEqualTo(body);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0xfd, 0xfe, 0x06, 0x12})
    void refusesInstructionsThatItDoesNotKnow(int opcode) {
        byte[] body = {0, (byte) opcode, 0, Opcode.END};
        WasmModule module = WasmModule.read(SmallModule.of(RandomFunction.TYPE, body));

        assertThatThrownBy(() -> FunctionReader.read(module, 0))
                .isInstanceOf(CutException.class)
                .hasMessage("cannot cut: instruction 0x" + Integer.toHexString(opcode));
    }
}
