package dev.pawl.runtime.failure;

import dev.pawl.runtime.setting.Setting;
import org.jspecify.annotations.Nullable;

/** What a tool calls that which failures tell to do. Each tool has one. */
public interface Vocabulary {

    /** Says it in Java: {@code down(1)}, {@code MigratorBuilder.lockDeadline}. */
    Vocabulary JAVA = new JavaVocabulary();

    /**
     * Returns how one does what a call does.
     *
     * @param call the call
     * @param argument its argument, or null if it has none or nobody knows it
     */
    String call(MigratorCall call, @Nullable Long argument);

    /**
     * Returns what a setting is called.
     *
     * @param setting the setting
     * @param value what to set it to, or null to name it only
     */
    String setting(Setting setting, @Nullable String value);

    /**
     * Returns what to do about a part of the connection, as an order.
     *
     * @param part the part
     */
    String connection(ConnectionPart part);
}
