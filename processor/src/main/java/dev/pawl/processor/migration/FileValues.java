package dev.pawl.processor.migration;

import dev.pawl.processor.diagnostic.Location;
import dev.pawl.processor.diagnostic.Passage;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the values that a file holds stand in it. There may be a million of them, of which nobody asks about one in most. */
public final class FileValues {

    private final Location resource;
    private final String file;
    private final List<Object> values = new ArrayList<>();
    private final List<long[]> rows = new ArrayList<>();
    private @Nullable IdentityHashMap<Object, Integer> positions;

    /**
     * @param resource where the file is named in the source
     * @param file how it is named there
     */
    public FileValues(Location resource, String file) {
        this.resource = resource;
        this.file = file;
    }

    /**
     * Notes where a row stands.
     *
     * @param row the very objects that the operation holds
     * @param places the line of each of them in the upper half, and the character of that line in the lower
     */
    public void add(List<Object> row, long[] places) {
        values.addAll(row);
        rows.add(places);
    }

    /**
     * Where a value stands; empty for what is not of this file.
     *
     * @param value the very object that the operation holds
     */
    Optional<Location> of(@Nullable Object value) {
        if (positions == null) {
            positions = new IdentityHashMap<>();
            for (int i = 0; i < values.size(); i++) {
                positions.put(values.get(i), i);
            }
        }
        return Optional.ofNullable(positions.get(value)).map(this::location);
    }

    private Location location(int position) {
        int width = rows.get(0).length;
        long place = rows.get(position / width)[position % width];
        return resource.at(new Passage(file, (int) (place >>> Integer.SIZE), (int) place));
    }
}
