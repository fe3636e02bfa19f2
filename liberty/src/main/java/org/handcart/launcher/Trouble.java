package org.handcart.launcher;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Locale;

/** Something the person at the keyboard can mend: its message is the one line that is shown, and says what to do. */
public final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Trouble(String message) {
        super(message);
    }

    Trouble(String message, Throwable cause) {
        super(message, cause);
    }

    /** What a failed file operation means to a person: a full disk, a forbidden directory, or what the system said. */
    static Trouble of(String doing, IOException failure) {
        String said = String.valueOf(failure.getMessage());
        String file =
                failure instanceof FileSystemException f && f.getFile() != null ? f.getFile() : "the data directory";
        if (said.toLowerCase(Locale.ROOT).contains("no space left")) {
            return new Trouble(
                    "The disk is full (" + doing + "). Free some space, or choose another place with HANDCART_DATA.",
                    failure);
        }
        if (failure instanceof AccessDeniedException || said.contains("Permission denied")) {
            return new Trouble(
                    "Not allowed to write " + file + " (" + doing
                            + "). Change its owner, or choose another place with HANDCART_DATA.",
                    failure);
        }
        return new Trouble(
                "Could not go on " + doing + ": " + failure.getClass().getSimpleName() + ": " + said, failure);
    }
}
