package assize.bench.raw;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A controller that does the raw step and nothing else. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration"
        })
@RestController
class BareStep {
    private final DataSource pool;

    BareStep(DataSource pool) {
        this.pool = pool;
    }

    @PostMapping("/cases/{id}")
    ResponseEntity<String> step(
            @PathVariable("id") long id,
            @RequestParam("revision") long revision,
            @RequestParam("facts") String facts,
            @RequestParam("body") String body)
            throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement step = connection.prepareStatement(RawStep.SQL)) {
            step.setString(1, revision % 2 == 0 ? "asked" : "answered");
            step.setString(2, facts);
            step.setLong(3, id);
            step.setLong(4, revision);
            step.setString(5, "clerk");
            step.setString(6, body);
            step.setInt(7, 30);
            try (ResultSet row = step.executeQuery()) {
                return row.next()
                        ? ResponseEntity.ok("entered")
                        : ResponseEntity.status(409).body("changed");
            }
        }
    }
}
