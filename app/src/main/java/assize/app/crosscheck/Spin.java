package assize.app.crosscheck;

import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.verify.crosscheck.SpinGraph;
import assize.law.verify.net.Net;
import assize.law.verify.promela.PromelaWriter;
import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Spin and a C compiler on this machine. Each run has a folder of its own; safe for all threads. */
public final class Spin {
    /** From here on it pays to let the compiler think longer. */
    private static final int LARGE = 20_000;

    /** How deep Spin's program searches at first, and at most; each level takes about fifty bytes. */
    private static final int DEPTH = 1_000_000;

    /** Where it turns back when it is to come about: some twenty steps of a case. */
    private static final int SHALLOW = 160;

    private static final int DEEPEST = 100_000_000;

    private Spin() {}

    /** Spin, if this machine has all that it takes; throws otherwise. */
    public static Spin of(String path) {
        for (String program : List.of("spin", "gcc")) {
            boolean found = Arrays.stream(path.split(File.pathSeparator, -1))
                    .anyMatch(folder -> !folder.isEmpty()
                            && Files.isExecutable(Path.of(folder).resolve(program)));
            if (!found) {
                throw new MachineLacks(Problem.of("no-spin", Place.of(program), "found", program), null);
            }
        }
        return new Spin();
    }

    /** Lets Spin explore a net; our own count of its states tells how large it is. */
    SpinGraph explore(Net net, boolean forgetting, int states) {
        Set<PromelaWriter.Part> parts = EnumSet.of(PromelaWriter.Part.PRINTING);
        if (forgetting) {
            parts.add(PromelaWriter.Part.FORGETTING);
        }
        return explore(net, parts, new Effort(states >= LARGE, false, Integer.MAX_VALUE));
    }

    /**
     * Lets Spin explore a large net until it has printed so many steps.
     *
     * @param shallow it turns back early and so comes about more; then not all steps of a state are known
     */
    SpinGraph exploreSome(Net net, int most, boolean shallow) {
        return explore(net, EnumSet.allOf(PromelaWriter.Part.class), new Effort(true, shallow, most));
    }

    /**
     * How Spin goes about it.
     *
     * @param large it pays to let the compiler think longer
     * @param shallow it turns back at a small depth
     * @param most how many steps are read at most; there Spin is stopped
     */
    private record Effort(boolean large, boolean shallow, int most) {
        List<String> compiled() {
            List<String> words = new ArrayList<>(List.of("gcc", large ? "-O2" : "-O0", "-w"));
            words.addAll(List.of("-DSAFETY", "-DNOREDUCE", "-DVECTORSZ=8192"));
            if (shallow) {
                words.add("-DREACH");
            }
            words.addAll(List.of("-o", "pan", "pan.c"));
            return words;
        }

        String table() {
            return large ? "-w24" : "-w18";
        }
    }

    private static SpinGraph explore(Net net, Set<PromelaWriter.Part> parts, Effort effort) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("assize-spin");
            Files.writeString(folder.resolve("model.pml"), PromelaWriter.write(net, parts));
            run(folder, List.of("spin", "-a", "-o1", "-o2", "-o3", "model.pml"));
            run(folder, effort.compiled());
            for (int depth = effort.shallow ? SHALLOW : DEPTH; depth <= DEEPEST; depth *= 10) {
                SpinGraph graph = search(folder, net, effort, depth);
                if (graph != null) {
                    return graph;
                }
            }
            throw failed("pan", "max search depth too small", null);
        } catch (IOException e) {
            throw failed("spin", String.valueOf(e), e);
        } finally {
            remove(folder);
        }
    }

    /** What the program printed; null if it did not search deep enough. */
    private static @Nullable SpinGraph search(Path folder, Net net, Effort effort, int depth) throws IOException {
        Process pan = new ProcessBuilder("./pan", "-E", "-n", effort.table(), "-m" + depth)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("pan.out").toFile())
                .start();
        try (BufferedInputStream printed = new BufferedInputStream(pan.getErrorStream(), 1 << 16)) {
            SpinGraph graph = SpinGraph.read(net, printed, effort.most());
            if (graph.cut()) {
                return graph;
            }
            int code = ended(pan);
            String said = Files.readString(folder.resolve("pan.out"));
            if (said.contains("max search depth too small")) {
                return effort.shallow() ? graph : null;
            }
            if (code != 0 || !said.contains("errors: 0") || said.contains("Search not completed")) {
                throw failed("pan", last(said), null);
            }
            return graph;
        } finally {
            pan.destroyForcibly();
        }
    }

    private static void run(Path folder, List<String> command) throws IOException {
        Path said = folder.resolve(command.getFirst() + ".out");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (ended(process) != 0) {
            throw failed(command.getFirst(), last(Files.readString(said, StandardCharsets.ISO_8859_1)), null);
        }
    }

    private static int ended(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private static MachineLacks failed(String program, String why, @Nullable Throwable cause) {
        return new MachineLacks(Problem.of("spin-failed", Place.of(program), "program", program, "why", why), cause);
    }

    private static String last(String said) {
        List<String> lines = said.lines().filter(line -> !line.isBlank()).toList();
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    }

    private static void remove(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(all::add);
            for (Path file : all) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // what can't be removed from the folder for temporary files goes with that folder
        }
    }
}
