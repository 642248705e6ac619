package assize.house;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The texts of this project, without what was built or belongs to one machine. */
final class Project {
    static final Path ROOT = Path.of(System.getProperty("assize.root"));

    private static final Set<String> HIDDEN_BUT_OURS = Set.of(".ci", ".mvn", ".gitignore");
    private static final Set<String> BINARY =
            Set.of("png", "jpg", "webp", "woff2", "ttf", "pdf", "gz", "zip", "jar", "class", "ico", "aot");

    private Project() {}

    static List<TextFile> texts() throws IOException {
        List<TextFile> texts = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.equals(ROOT) || ours(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && ours(file)) {
                    String path = ROOT.relativize(file).toString().replace('\\', '/');
                    texts.add(new TextFile(path, Files.readString(file)));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return texts;
    }

    private static boolean ours(Path path) {
        String name = String.valueOf(path.getFileName());
        return !BINARY.contains(name.substring(name.lastIndexOf('.') + 1))
                && !Set.of("target", "node_modules").contains(name)
                && (!name.startsWith(".") || HIDDEN_BUT_OURS.contains(name));
    }
}
