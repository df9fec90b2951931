package dev.pawl.runtime.frozen;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import java.util.Objects;

/** Reads and replaces a file as a whole. */
final class LockFileText {

    private LockFileText() {}

    static String read(Path path) throws LockFileException {
        if (Files.notExists(path)) {
            throw new LockFileException(
                    "there is no lock file " + path,
                    "take it back from version control;",
                    "if nothing was frozen yet, compile once with -Apawl.freeze=true, which begins it");
        }
        if (!Files.isRegularFile(path)) {
            throw new LockFileException("the lock file " + path + " is no file", "name the file, not the folder");
        }
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path);
        } catch (IOException e) {
            throw new LockFileException(
                    "the lock file " + path + " cannot be read: " + reason(e), "let the user who compiles read it");
        }
        return decoded(path, bytes);
    }

    private static String decoded(Path path, byte[] bytes) throws LockFileException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            return UTF_8.newDecoder().decode(in).toString();
        } catch (CharacterCodingException e) {
            int line = 1;
            for (byte each : Arrays.copyOf(bytes, in.position())) {
                line += each == '\n' ? 1 : 0;
            }
            throw new LockFileException(
                    "line " + line + " of the lock file " + path + " is not encoded in UTF-8",
                    "take it back from version control, or save it as UTF-8");
        }
    }

    /**
     * Replaces what is in a file, at once.
     *
     * @param path the file, which need not be there
     * @param former what was in it when it was read; empty if it was not there
     * @param text what is to be in it
     */
    static void replace(Path path, String former, String text) throws LockFileException {
        String now = Files.notExists(path) ? "" : read(path);
        if (!now.equals(former)) {
            throw new LockFileException(
                    "the lock file " + path + " was changed by somebody else meanwhile", "freeze again");
        }
        try {
            write(Files.exists(path) ? path.toRealPath() : path, text);
        } catch (IOException e) {
            throw new LockFileException(
                    "the lock file " + path + " cannot be written: " + reason(e),
                    "make its folder, and let the user who freezes write there");
        }
    }

    /** A link stays one, and a file keeps who may do what with it. */
    private static void write(Path file, String text) throws IOException {
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new AccessDeniedException(file.toString());
        }
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Path draft = folder.resolve("." + file.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".tmp");
        try {
            Files.writeString(draft, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            copyRights(file, draft);
            move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void copyRights(Path file, Path draft) throws IOException {
        PosixFileAttributeView rights = Files.getFileAttributeView(draft, PosixFileAttributeView.class);
        if (rights != null && Files.exists(file)) {
            rights.setPermissions(Files.getPosixFilePermissions(file));
        }
    }

    private static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Without the class of the exception, in which Java says it. */
    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "this user has no right to it";
        }
        if (cause instanceof FileSystemException failure) {
            return failure.getReason() == null ? "there is no such folder" : failure.getReason();
        }
        return String.valueOf(cause.getMessage());
    }
}
