package assize.docket.tlog;

import assize.docket.entry.Hashes;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key that notes are verified with, written {@code name+id+key} (a "vkey" of signed-note). Immutable.
 *
 * @param name whose key it is
 * @param id the first four bytes of the hash of name, type and key
 * @param type what the key signs, and how
 * @param key the key as the JDK has it
 */
public record NoteKey(String name, int id, KeyType type, PublicKey key) {
    private static final Pattern FORM = Pattern.compile("([^+]+)\\+([0-9a-f]{8})\\+(.+)", Pattern.DOTALL);

    /** A key under its name, with the id that follows. */
    public static NoteKey of(String name, KeyType type, PublicKey key) {
        return new NoteKey(name, id(name, type, type.bytes(key)), type, key);
    }

    /** The key in this text; throws {@link UnusableInput} naming the place if it is none that can be used here. */
    public static NoteKey read(Place place, String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches() || !isName(parts.group(1))) {
            throw new UnusableInput(Problem.of("key-form", place, "found", Plain.shown(text)));
        }
        byte[] typed = Plain.base64(place, parts.group(3));
        KeyType type = KeyType.find(typed.length == 0 ? -1 : typed[0])
                .orElseThrow(() -> new UnusableInput(Problem.of("key-type", place, "found", found(typed))));
        byte[] bytes = Arrays.copyOfRange(typed, 1, typed.length);
        if (bytes.length != type.keyLength()) {
            throw new UnusableInput(
                    Problem.of("key-length", place, "found", "" + bytes.length, "allowed", "" + type.keyLength()));
        }
        int id = id(parts.group(1), type, bytes);
        if (!hex(id).equals(parts.group(2))) {
            throw new UnusableInput(Problem.of("key-id", place, "found", parts.group(2), "allowed", hex(id)));
        }
        try {
            return new NoteKey(parts.group(1), id, type, type.key(bytes));
        } catch (GeneralSecurityException e) {
            throw new UnusableInput(Problem.of("key-unusable", place, "algorithm", type.algorithm()));
        }
    }

    /** Whether a key can bear this name: there is something, and neither a space nor a plus in it. */
    public static boolean isName(String name) {
        return Plain.isName(name);
    }

    /** Whether this key gave the signature that bears its name and id. */
    boolean gave(NoteSignature signature, Place place, String text) {
        byte[] given = signature.bytes();
        if (given.length != type.length()) {
            return false;
        }
        long second = type.timed() ? ByteBuffer.wrap(given).getLong() : 0;
        if (second < 0 || second > Instant.MAX.getEpochSecond()) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance(type.algorithm());
            verifier.initVerify(key);
            verifier.update(type.message(place, name, text, second));
            return verifier.verify(
                    given, type.timed() ? Long.BYTES : 0, given.length - (type.timed() ? Long.BYTES : 0));
        } catch (GeneralSecurityException e) {
            // The JDK throws where a signature can't even be one.
            return false;
        }
    }

    /** The id in hex, as notes and keys show it. */
    public String idText() {
        return hex(id);
    }

    /** The key as text. */
    public String text() {
        ByteArrayOutputStream typed = new ByteArrayOutputStream();
        typed.write(type.number());
        typed.writeBytes(type.bytes(key));
        return name + "+" + hex(id) + "+" + Base64.getEncoder().encodeToString(typed.toByteArray());
    }

    private static int id(String name, KeyType type, byte[] bytes) {
        ByteArrayOutputStream hashed = new ByteArrayOutputStream();
        hashed.writeBytes((name + "\n").getBytes(StandardCharsets.UTF_8));
        hashed.write(type.number());
        hashed.writeBytes(bytes);
        return ByteBuffer.wrap(Hashes.plain(hashed.toByteArray())).getInt();
    }

    private static String hex(int id) {
        return HexFormat.of().toHexDigits(id);
    }

    private static String found(byte[] typed) {
        return typed.length == 0 ? "-" : "" + (typed[0] & 0xff);
    }
}
