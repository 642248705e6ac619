package assize.app.passkeys;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An authenticator with its browser, in software: signs what it is asked, rightly or with one thing amiss. */
public final class SoftAuthenticator {
    static final int PRESENT = 1;
    static final int VERIFIED = 4;
    static final int BACKUP = 8;

    /** What it counts when its credential is made. */
    static final long FIRST = 5;

    private static final int ATTESTED = 64;
    private static final JsonMapper JSON = new JsonMapper();

    private final String origin;
    private final KeyKind kind;
    private final KeyPair keys;
    private final byte[] id = random(16);
    private String handle = "";
    private long counter = FIRST - 1;

    /** At a site with this address. */
    public SoftAuthenticator(String origin) {
        this(origin, KeyKind.ES256);
    }

    /** With another kind of key. */
    SoftAuthenticator(String origin, KeyKind kind) {
        this.origin = origin;
        this.kind = kind;
        this.keys = kind.pair();
    }

    /** All that goes into one answer; a test alters one part of it. */
    static final class Signing {
        String type;
        String challenge;
        String origin;
        String rpId;
        String id;
        String handle;
        long counter;
        int flags = PRESENT | VERIFIED;
        String algorithm;

        @Nullable
        Boolean crossOrigin;

        @Nullable
        String topOrigin;

        KeyPair keys;
        UnaryOperator<byte[]> sent = data -> data;
        UnaryOperator<String> client = json -> json;
        UnaryOperator<byte[]> signature = signature -> signature;

        private Signing(SoftAuthenticator mine, String type, JsonNode asked, String rpId, String handle) {
            this.type = type;
            this.challenge = asked.get("challenge").asString();
            this.origin = mine.origin;
            this.rpId = rpId;
            this.id = text(mine.id);
            this.handle = handle;
            this.counter = ++mine.counter;
            this.keys = mine.keys;
            this.algorithm = mine.kind.algorithm;
        }
    }

    /** Makes a credential as it is asked. */
    public String make(String asked) {
        return make(asked, signing -> {});
    }

    /** Makes a credential, with something amiss. */
    String make(String asked, Consumer<Signing> amiss) {
        JsonNode options = JSON.readTree(asked);
        handle = options.get("user").get("id").asString();
        Signing signing = new Signing(
                this, "webauthn.create", options, options.get("rp").get("id").asString(), handle);
        amiss.accept(signing);
        byte[] data = signing.sent.apply(authenticatorData(signing, true));
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        // a map of three in CBOR: "fmt": "none", "attStmt": {}, "authData": the bytes
        object.write(0xa3);
        name(object, "fmt");
        name(object, "none");
        name(object, "attStmt");
        object.write(0xa0);
        name(object, "authData");
        object.write(0x59);
        object.writeBytes(ByteBuffer.allocate(2).putShort((short) data.length).array());
        object.writeBytes(data);
        Map<String, Object> response = new LinkedHashMap<>();
        response.put(
                "clientDataJSON", text(signing.client.apply(client(signing)).getBytes(StandardCharsets.UTF_8)));
        response.put("attestationObject", text(object.toByteArray()));
        return answer(signing, response);
    }

    /** Signs in as it is asked. */
    public String use(String asked) {
        return use(asked, signing -> {});
    }

    /** Signs in, with something amiss. */
    String use(String asked, Consumer<Signing> amiss) {
        JsonNode options = JSON.readTree(asked);
        Signing signing =
                new Signing(this, "webauthn.get", options, options.get("rpId").asString(), handle);
        amiss.accept(signing);
        byte[] data = authenticatorData(signing, false);
        String client = client(signing);
        byte[] signature = signing.signature.apply(sign(signing.keys, data, client));
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("clientDataJSON", text(signing.client.apply(client).getBytes(StandardCharsets.UTF_8)));
        response.put("authenticatorData", text(signing.sent.apply(data)));
        response.put("signature", text(signature));
        if (!signing.handle.isEmpty()) {
            response.put("userHandle", signing.handle);
        }
        return answer(signing, response);
    }

    private static String answer(Signing signing, Map<String, Object> response) {
        return JSON.writeValueAsString(Map.of(
                "id",
                signing.id,
                "rawId",
                signing.id,
                "type",
                "public-key",
                "response",
                response,
                "clientExtensionResults",
                Map.of()));
    }

    private static String client(Signing signing) {
        Map<String, Object> client = new LinkedHashMap<>();
        client.put("type", signing.type);
        client.put("challenge", signing.challenge);
        client.put("origin", signing.origin);
        if (signing.crossOrigin != null) {
            client.put("crossOrigin", signing.crossOrigin);
        }
        if (signing.topOrigin != null) {
            client.put("topOrigin", signing.topOrigin);
        }
        return JSON.writeValueAsString(client);
    }

    private byte[] authenticatorData(Signing signing, boolean attested) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(sha256(signing.rpId));
        data.write(signing.flags | (attested ? ATTESTED : 0));
        data.writeBytes(ByteBuffer.allocate(4).putInt((int) signing.counter).array());
        if (attested) {
            byte[] given = Base64.getUrlDecoder().decode(signing.id);
            data.writeBytes(new byte[16]);
            data.writeBytes(
                    ByteBuffer.allocate(2).putShort((short) given.length).array());
            data.writeBytes(given);
            data.writeBytes(kind.cose(signing.keys, signing.algorithm));
        }
        return data.toByteArray();
    }

    private static void name(ByteArrayOutputStream cbor, String name) {
        cbor.write(0x60 + name.length());
        cbor.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] sign(KeyPair pair, byte[] data, String client) {
        byte[] hash = sha256(client);
        byte[] all = Arrays.copyOf(data, data.length + hash.length);
        System.arraycopy(hash, 0, all, data.length, hash.length);
        return kind.sign(pair.getPrivate(), all);
    }

    /** The challenge that stands in what the site asks for. */
    static String challengeOf(String asked) {
        return JSON.readTree(asked).get("challenge").asString();
    }

    /** The same with its last bit turned. */
    static byte[] flipped(byte[] bytes) {
        byte[] other = bytes.clone();
        other[other.length - 1] ^= 1;
        return other;
    }

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
