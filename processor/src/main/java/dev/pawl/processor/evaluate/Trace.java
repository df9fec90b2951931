package dev.pawl.processor.evaluate;

import dev.pawl.dsl.Recording;
import dev.pawl.dsl.operation.Operation;
import dev.pawl.processor.diagnostic.Location;
import dev.pawl.processor.migration.Origin;
import dev.pawl.processor.migration.WrittenOperation;
import dev.pawl.processor.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which operations each call of the DSL recorded or replaced. What a call did is seen by comparing the recording before
 * and after, so that no operation has to be known.
 */
public final class Trace {

    private final Recording recording;
    private final List<Entry> entries = new ArrayList<>();
    private List<Operation> before = List.of();

    Trace(Recording recording) {
        this.recording = recording;
    }

    private record Entry(Location call, List<Value> values) {}

    /** Notes what a call has just done. */
    void called(Location call, @Nullable Value receiver, List<Value> arguments) {
        List<Operation> after = recording.operations();
        for (int i = 0; i < after.size(); i++) {
            if (i >= before.size()) {
                // what leads to the call belongs to it: the table in `alterTable("t").dropColumn("c")`
                entries.add(new Entry(call, new ArrayList<>(receiver == null ? List.of() : receiver.parts())));
            }
            if (i >= before.size() || before.get(i) != after.get(i)) {
                entries.get(i).values().addAll(arguments);
            }
        }
        before = after;
    }

    /** The operations with their origins. */
    public List<WrittenOperation> operations() {
        return IntStream.range(0, before.size())
                .mapToObj(i -> new WrittenOperation(before.get(i), origin(entries.get(i))))
                .toList();
    }

    private static Origin origin(Entry entry) {
        return new Origin(entry.call(), List.copyOf(Value.origins(entry.values())));
    }
}
