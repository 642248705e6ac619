package assize.app.notices;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Writes each message as a file, for the demo: the same message again is the same file. */
final class FolderPost implements Post {
    /** A mail may hold a link by which somebody signs in. */
    private static final FileAttribute<Set<PosixFilePermission>> OURS_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path folder;
    private final String ending;
    private final Form form;

    FolderPost(Path folder, String ending, Form form) {
        this.folder = folder;
        this.ending = ending;
        this.form = form;
    }

    /** How a message looks in a file. */
    @FunctionalInterface
    interface Form {
        void write(Message message, OutputStream out) throws IOException, MessagingException;
    }

    @Override
    public void send(Message message) throws NotSent {
        try {
            Files.createDirectories(folder, OURS_ALONE);
            Path beside = folder.resolve(message.id() + ".new");
            try (OutputStream out = Files.newOutputStream(beside)) {
                form.write(message, out);
            }
            Files.move(beside, folder.resolve(message.id() + ending), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | MessagingException e) {
            throw new NotSent(NotSent.Why.OTHER, 0, e);
        }
    }
}
