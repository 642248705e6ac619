// The two libraries with machine code bring it for systems on which the service does not run, and symbols for
// debugging: a third of all libraries. They are left out beside the jar.
import java.nio.file.Files
import java.nio.file.StandardCopyOption
import java.util.zip.ZipEntry
import java.util.zip.ZipFile
import java.util.zip.ZipOutputStream

def lib = new File(project.build.directory, 'lib')
def elsewhere = ~/(ai\/onnxruntime\/native|native\/lib)\/(win|osx)-.+/
lib.listFiles().findAll { it.name ==~ /(onnxruntime|tokenizers)-.*\.jar/ }.each { jar ->
    new ZipFile(jar).withCloseable { full ->
        if (!full.entries().any { it.name ==~ elsewhere }) return
        def light = new File(lib, jar.name + '.part')
        new ZipOutputStream(light.newOutputStream()).withCloseable { out ->
            full.entries().findAll { !(it.name ==~ elsewhere) }.each { entry ->
                def kept = new ZipEntry(entry.name)
                kept.time = entry.time
                out.putNextEntry(kept)
                full.getInputStream(entry).withCloseable { it.transferTo(out) }
                out.closeEntry()
            }
        }
        Files.move(light.toPath(), jar.toPath(), StandardCopyOption.REPLACE_EXISTING)
    }
}
