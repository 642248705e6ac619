package assize.bench.web;

import assize.app.home.Home;
import assize.bench.ours.NamedCases;
import assize.bench.server.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The folder from which the site of the bench is opened: its one procedure, and a region of a hundred registries. */
final class WebLibrary {
    private static final int REGISTRIES = 100;

    private WebLibrary() {}

    static Path lay(Site site) throws IOException {
        Path root = site.folder().resolve("web-root");
        Path procedures = Files.createDirectories(root.resolve("procedures"));
        Files.createSymbolicLink(procedures.resolve("time"), site.library().resolve("time"));
        Files.createSymbolicLink(
                procedures.resolve("bench-rounds"),
                NamedCases.library(site).resolve("bench-rounds").toAbsolutePath());
        Path region = Files.createDirectories(procedures.resolve("region"));
        Files.copy(site.library().resolve("region/topics.yaml"), region.resolve("topics.yaml"));
        StringBuilder bodies = new StringBuilder("region: {en: Bench, zh: 测试}\nbodies:\n");
        for (int i = 0; i < REGISTRIES; i++) {
            bodies.append("  \"registry " + i + "\":\n    {name: {en: Registry, zh: 登记处}, place: Bench,")
                    .append(" works: {bench-rounds: registry}}\n");
        }
        Files.writeString(region.resolve("demo.yaml"), bodies.toString());
        return root;
    }

    static Map<String, String> environment(Home home, String url) throws IOException, InterruptedException {
        Path key = home.folder().resolve("log.p12");
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        ProcessBuilder builder = new ProcessBuilder(
                        tool,
                        "-genkeypair",
                        "-keyalg",
                        "Ed25519",
                        "-alias",
                        "log",
                        "-dname",
                        "CN=bench.example/log",
                        "-storetype",
                        "PKCS12",
                        "-storepass:env",
                        "WORD",
                        "-keystore",
                        key.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("WORD", "bench-word");
        builder.start().waitFor();
        return Map.of(
                "ASSIZE_HOME",
                home.folder().toString(),
                "ASSIZE_DB_URL",
                url,
                "ASSIZE_LOG_KEY",
                key.toString(),
                "ASSIZE_LOG_KEY_PASSWORD",
                "bench-word");
    }
}
