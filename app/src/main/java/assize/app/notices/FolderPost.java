package assize.app.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.Set;

/** Writes each mail as a file, for the demo: the same mail again is the same file. */
final class FolderPost implements Post {
    /** A mail may hold a link by which somebody signs in. */
    private static final FileAttribute<Set<PosixFilePermission>> OURS_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path folder;
    private final String from;

    FolderPost(Path folder, String from) {
        this.folder = folder;
        this.from = from;
    }

    @Override
    public void send(Mail mail) throws NotSent {
        try {
            Files.createDirectories(folder, OURS_ALONE);
            Path beside = folder.resolve(mail.id() + ".new");
            try (OutputStream out = Files.newOutputStream(beside)) {
                new PlainMessage(Session.getInstance(new Properties()), from, mail).writeTo(out);
            }
            Files.move(beside, folder.resolve(mail.id() + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | MessagingException e) {
            throw new NotSent(NotSent.Why.OTHER, 0, e);
        }
    }
}
