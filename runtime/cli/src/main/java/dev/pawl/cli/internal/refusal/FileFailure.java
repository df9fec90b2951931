package dev.pawl.cli.internal.refusal;

import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says why a file could not be read or written, without the class of the exception, in which Java says it. */
final class FileFailure {

    private FileFailure() {}

    static String words(Exception cause) {
        if (cause instanceof NoSuchFileException missing) {
            return "there is no file " + missing.getFile();
        }
        if (cause instanceof AccessDeniedException denied) {
            return "this user has no right to " + denied.getFile();
        }
        if (cause instanceof NotDirectoryException || cause instanceof FileAlreadyExistsException) {
            return ((FileSystemException) cause).getFile() + " is no folder";
        }
        if (cause instanceof CharacterCodingException) {
            return "it is not encoded in UTF-8";
        }
        return String.valueOf(cause.getMessage());
    }
}
