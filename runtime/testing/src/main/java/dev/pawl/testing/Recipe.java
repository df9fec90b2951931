package dev.pawl.testing;

import dev.pawl.runtime.Migrator;
import dev.pawl.runtime.plan.Step;
import dev.pawl.runtime.registry.MigrationRegistry;
import dev.pawl.runtime.registry.RegisteredMigration;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How a template is made. Its key is made of all that decides what is in the template: on a server of the user's it
 * outlives this JVM.
 */
final class Recipe {

    private static final int DIGITS = 24;

    private final Workshop workshop;
    private final boolean contracting;
    private final String key;

    Recipe(Workshop workshop, boolean contracting) {
        this.workshop = workshop;
        this.contracting = contracting;
        this.key = key(workshop, contracting);
    }

    String key() {
        return key;
    }

    String title() {
        MigrationRegistry registry = workshop.registry();
        return registry.migrations().size() + " migrations of "
                + registry.getClass().getName() + (contracting ? "" : " but the contracting ones");
    }

    void cook(String database) {
        workshop.prepare(database);
        Versions versions = new Versions(workshop.registry());
        workshop.migrate(database, contracting ? workshop.registry() : versions.duringARollout());
    }

    /** The SQL too, since the same migration may be rendered better by a later Pawl. */
    private static String key(Workshop workshop, boolean contracting) {
        MessageDigest digest = sha256();
        MigrationRegistry registry = workshop.registry();
        add(digest, "2", Migrator.class.getPackage().getImplementationVersion());
        add(digest, workshop.schema(), workshop.user(), workshop.setup(), contracting, registry.fingerprint());
        for (RegisteredMigration migration : registry.migrations()) {
            for (Step step : registry.plan(migration.version()).up()) {
                add(digest, step.statements().toArray());
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    private static void add(MessageDigest digest, Object... parts) {
        for (Object part : parts) {
            digest.update((part + "\0").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
