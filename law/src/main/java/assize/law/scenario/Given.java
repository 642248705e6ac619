package assize.law.scenario;

import assize.law.language.Action;
import assize.law.language.Fact;
import assize.law.language.Form;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.value.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is given with an action, as text, made into values of the types that the forms declare. */
public final class Given {
    private final Procedure procedure;
    private final @Nullable String currency;

    /** For the forms of a procedure; every amount names its currency. */
    public Given(Procedure procedure) {
        this(procedure, null);
    }

    /** For the forms of a procedure; an amount without a currency is one of this. */
    public Given(Procedure procedure, @Nullable String currency) {
        this.procedure = procedure;
        this.currency = currency;
    }

    /** The values by name; a text that is no value of its type is given in {@link NotAValue}. */
    public Map<String, Object> values(Action action, Map<String, String> texts) {
        Map<String, Object> values = new LinkedHashMap<>();
        texts.forEach((name, text) -> values.put(name, value(name, type(action, name), text)));
        return values;
    }

    /** A text that is no value of the type that a form declares. */
    public static final class NotAValue extends RuntimeException {
        private final String name;
        private final String type;
        private final String found;

        NotAValue(String name, String type, String found) {
            super(name + " is no " + type + ": " + found);
            this.name = name;
            this.type = type;
            this.found = found;
        }

        /** The name of the field, its type, and the text found. */
        public Map<String, String> said() {
            return Map.of("field", name, "type", type, "found", found);
        }
    }

    private Object value(String name, Fact.@Nullable Type type, String text) {
        try {
            return switch (type) {
                case FLAG, YES_NO -> yes(text);
                case MONEY -> money(text);
                case DATE -> date(text);
                case NUMBER -> Long.valueOf(text);
                case TEXT, FORM -> text;
                case null -> text.matches("\\d{4}-\\d\\d-\\d\\d([ T].*)?") ? date(text) : text;
            };
        } catch (RuntimeException e) {
            throw new NotAValue(name, type == null ? "date" : type.name().toLowerCase(java.util.Locale.ROOT), text);
        }
    }

    /** The value of a fact. */
    public Object value(String fact, String text) {
        Fact known = procedure.facts().get(fact);
        return value(fact, known == null ? null : known.type(), text);
    }

    /** What a case knows that is taken up midway; a flag that no fact declares is a yes or a no. */
    public Object known(String name, String text) {
        int dot = name.indexOf('.');
        Fact.Type type = dot < 0
                ? plain(name)
                : Optional.ofNullable(procedure.forms().get(formOf(name.substring(0, dot))))
                        .map(form -> form.fields().get(name.substring(dot + 1)))
                        .map(Form.Field::type)
                        .orElse(null);
        boolean flag = type == null && (text.equals("true") || text.equals("yes"));
        return flag ? true : value(name, type, text);
    }

    private Money money(String text) {
        boolean bare = currency != null && !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
        return Money.of(bare ? text + " " + currency : text);
    }

    private static boolean yes(String text) {
        return switch (text) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Object date(String text) {
        if (text.endsWith("Z")) {
            return Instant.parse(text);
        }
        return text.length() > 10 ? LocalDateTime.parse(text.replace(' ', 'T')).toLocalDate() : LocalDate.parse(text);
    }

    private Fact.@Nullable Type type(Action action, String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return plain(name);
        }
        String prefix = name.substring(0, dot);
        String form = prefix.equals(action.keeps()) && action.form() != null ? action.form() : formOf(prefix);
        return Optional.ofNullable(procedure.forms().get(form))
                .map(Form::fields)
                .map(fields -> fields.get(name.substring(dot + 1)))
                .map(Form.Field::type)
                .orElse(null);
    }

    /** A form by its own name or by that of the fact that keeps it. */
    private String formOf(String prefix) {
        Fact fact = procedure.facts().get(prefix);
        return fact == null || fact.form() == null ? prefix : fact.form();
    }

    /** What is given besides a form: how many hold a role, a value of the case, or a word. */
    private Fact.@Nullable Type plain(String name) {
        Role role = procedure.roles().get(name);
        if (role != null && role.each()) {
            return Fact.Type.NUMBER;
        }
        int of = name.indexOf(" of ");
        Fact fact = procedure.facts().get(of < 0 ? name : name.substring(0, of));
        return switch (name) {
            case "reasons", "papers", "person", "calendar", "per", "clock", "entry" -> Fact.Type.TEXT;
            case "known-late", "granted" -> Fact.Type.YES_NO;
            default -> fact == null ? null : fact.type();
        };
    }
}
