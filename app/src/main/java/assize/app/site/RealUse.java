package assize.app.site;

import assize.app.directory.Region;
import assize.app.directory.Topics;
import assize.app.documents.SigningKey;
import assize.app.home.Home;
import assize.app.notices.MailSettings;
import assize.app.notices.TextSettings;
import assize.docket.log.LogSettings;
import assize.docket.store.Settings;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a site needs for real use beyond what the demo brings along; whatever is missing is told at once. */
final class RealUse {
    private final List<Problem> problems = new ArrayList<>();

    private RealUse() {}

    /** Throws {@link UnusableInput} with every problem there is. */
    static void check(String origin, String listen, @Nullable Path region, Home home, Map<String, String> environment) {
        RealUse use = new RealUse();
        if (!isOrigin(origin)) {
            use.problem("start-origin", "--origin", "found", origin);
        }
        if (!isHere(listen)) {
            use.problem("start-listen", "--listen", "found", listen);
        }
        if (region == null) {
            use.problem("start-region", "--region");
        } else {
            use.tried(() -> use.region(region, home.procedures()));
        }
        use.tried(() -> {
            if (LogSettings.find(environment, Settings.of(environment)).isEmpty()) {
                use.problem("site-log-key", "ASSIZE_LOG_KEY");
            }
        });
        use.tried(() -> SigningKey.of(environment));
        use.tried(() -> {
            if (MailSettings.of(environment, home.folder()).server() == null) {
                use.problem("start-mail", "ASSIZE_MAIL");
            }
        });
        use.tried(() -> TextSettings.find(environment, home.folder(), false));
        if (!use.problems.isEmpty()) {
            throw new UnusableInput(use.problems);
        }
    }

    private void region(Path file, Path library) {
        Region region = Region.read(file);
        if (!region.people().isEmpty()) {
            problem("start-region-people", file.toString());
        }
        region.procedures().stream()
                .filter(name -> !Files.isRegularFile(library.resolve(name).resolve("procedure.yaml")))
                .forEach(name -> problem("start-region-procedure", file.toString(), "found", name));
        Topics.read(Topics.beside(file));
    }

    /** {@code https://court.example} or with a port; nothing after it, in small letters as browsers write it. */
    static boolean isOrigin(String text) {
        try {
            URI uri = URI.create(text);
            return "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && text.equals(text.toLowerCase(Locale.ROOT))
                    && text.equals("https://" + uri.getRawAuthority())
                    && uri.getRawUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether an address is one of this machine's, or stands for all of them. */
    private static boolean isHere(String address) {
        try {
            InetAddress known = InetAddress.getByName(address);
            return known.isAnyLocalAddress() || NetworkInterface.getByInetAddress(known) != null;
        } catch (UnknownHostException | SocketException e) {
            return false;
        }
    }

    private void problem(String code, String place, String... values) {
        problems.add(Problem.of(code, Place.of(place), values));
    }

    private void tried(Runnable part) {
        try {
            part.run();
        } catch (UnusableInput e) {
            problems.addAll(e.problems());
        }
    }
}
