package assize.app.cli;

import assize.app.home.Home;
import assize.app.site.Site;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * {@code assize train}: opens a demo site in a folder that is thrown away, looks at its commonest pages and closes it.
 * The launcher lets the JVM note what was loaded for that, so that the next start has it at once.
 */
@Command(name = "train")
final class TrainCommand implements Callable<Integer> {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final List<String> PAGES = List.of(
            "/",
            "/static/assize.css",
            "/topics",
            "/procedures",
            "/routes/eu-small-claims",
            "/check",
            "/cases",
            "/work");

    private final Desk desk;

    TrainCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("assize-train-");
        try {
            Map<String, String> environment = new HashMap<>(desk.environment());
            // nothing of the installation's own: its database, its keys, its mail
            environment.keySet().removeIf(name -> name.startsWith("ASSIZE_"));
            environment.put("ASSIZE_HOME", folder.toString());
            Home home = new Home(desk.home().root(), folder);
            Site.Wanted wanted = Site.Wanted.demo(0, home, Library.names(home), Version.number());
            try (Site _ = Site.start(home, environment, desk.time(), wanted, _ -> {}, _ -> {})) {
                visit(wanted.origin());
            }
        } finally {
            delete(folder);
        }
        return Exit.FINE;
    }

    private static void visit(String origin) throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            String token = "";
            for (String page :
                    Stream.concat(Stream.of("/sign-in"), PAGES.stream()).toList()) {
                Matcher found = TOKEN.matcher(get(client, origin + page));
                token = found.find() ? found.group(1) : token;
            }
            send(client, origin + "/sign-in/demo/clerk", token);
            send(client, origin + "/file/eu-small-claims", token);
            for (String page : PAGES) {
                get(client, origin + page);
            }
        }
    }

    private static String get(HttpClient client, String page) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(URI.create(page)).build(), BodyHandlers.ofString());
        return answer.body();
    }

    private static void send(HttpClient client, String page, String token) throws IOException, InterruptedException {
        client.send(
                HttpRequest.newBuilder(URI.create(page))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)))
                        .build(),
                BodyHandlers.discarding());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
