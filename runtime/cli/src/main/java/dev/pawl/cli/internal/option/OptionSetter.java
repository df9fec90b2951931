package dev.pawl.cli.internal.option;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ISetter;

/** Keeps the value of an option that is given; picocli also sets those that are not, to null or false. */
record OptionSetter(Consumer<String> kept) implements ISetter {

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // picocli's
    public <T> @Nullable T set(@Nullable T value) {
        if (value != null && !Boolean.FALSE.equals(value)) {
            kept.accept(String.valueOf(value));
        }
        return null;
    }
}
