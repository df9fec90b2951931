package dev.pawl.examples.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dev.pawl.runtime.registry.Phase;
import dev.pawl.runtime.registry.RegisteredMigration;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Fingerprints as {@link dev.pawl.runtime.registry.MigrationRegistry#fingerprint} describes them. */
final class Fingerprints {

    private Fingerprints() {}

    static String of(List<RegisteredMigration> migrations) {
        return sha256(migrations.stream()
                .map(migration -> migration.version() + ":" + migration.checksum()
                        + (migration.phase() == Phase.CONTRACT ? ":contract" : "")
                        + (migration.contracted() ? ":contracted" : "")
                        + (migration.baseline() ? ":baseline" : ""))
                .collect(joining(",")));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
