package assize.law.verify.promela;

import assize.law.verify.net.Net;
import assize.law.verify.net.Variable;

/**
 * The part of a model by which Spin's program writes each step between two rests to standard error, in binary: the
 * words of the state before and of the state after. The state before is part of Spin's own state while a step is
 * under way, so that neither going back in the search nor finding a half-done step again can mistake it; at rest
 * it is zero. Steps that change nothing are left out.
 */
final class Printing {
    private Printing() {}

    static String declared(Net net, Names names) {
        Layout layout = new Layout(net);
        int words = layout.words();
        StringBuilder text = new StringBuilder();
        text.append("c_state \"unsigned long long assize_before[%d]\" \"Global\"\n".formatted(words));
        text.append("c_code {\n");
        text.append("    static void assize_pack(unsigned long long *words) {\n");
        text.append("        memset(words, 0, %d);\n".formatted(words * Long.BYTES));
        for (Variable variable : net.variables()) {
            int index = variable.index();
            text.append("        words[%d] |= (unsigned long long) now.%s << %d;\n"
                    .formatted(layout.word(index), names.variable(index), layout.shift(index)));
        }
        text.append("    }\n");
        text.append("    static char assize_buffer[1 << 16];\n");
        text.append("    static void assize_begins(void) {\n");
        text.append("        unsigned long long words[%d];\n".formatted(words));
        text.append("        setvbuf(stderr, assize_buffer, _IOFBF, sizeof assize_buffer);\n");
        text.append("        assize_pack(words);\n");
        text.append("        fwrite(words, sizeof words, 1, stderr);\n");
        text.append("        fwrite(words, sizeof words, 1, stderr);\n");
        text.append("    }\n");
        text.append("    static void assize_step(void) {\n");
        text.append("        unsigned long long words[%d];\n".formatted(words));
        text.append("        assize_pack(words);\n");
        text.append("        if (memcmp(words, now.assize_before, sizeof words) != 0) {\n");
        text.append("            fwrite(now.assize_before, sizeof words, 1, stderr);\n");
        text.append("            fwrite(words, sizeof words, 1, stderr);\n");
        text.append("        }\n");
        text.append("        memset(now.assize_before, 0, sizeof words);\n");
        text.append("    }\n");
        return text.append("};\n\n").toString();
    }
}
