// Makes assize.css: the front-end parts are compiled with our tokens, then each token that they turned into a plain
// colour becomes the custom property again, which dark mode changes.
import de.larsgrefer.sass.embedded.SassCompilerFactory
import com.sass_lang.embedded_protocol.OutputStyle

def base = project.basedir
def sources = new File(base, 'src/main/sass')
def parts = new File(base, 'target/front-end/META-INF/resources/webjars/govuk-frontend/5.14.0/dist')
def css = new File(base, 'target/classes/assize/app/static/assize.css')
if (css.exists() && sources.listFiles().every { it.lastModified() < css.lastModified() }) return

def names = [
    '1f4d45': 'brand', '17202a': 'text', '4b5661': 'secondary-text', 'ffd54a': 'focus', '9d2235': 'error',
    '1d6b3a': 'success', 'd5d2c8': 'border', '1a5276': 'link', '58427c': 'link-visited', '0f3450': 'link-hover',
    'f6f5f1': 'body-background', '0b0c0c': 'text',
    'f3f2f1': 'surface-background', 'dbdad9': 'hover'
]
SassCompilerFactory.bundled().withCloseable { sass ->
    sass.loadPaths = [parts, sources]
    sass.outputStyle = OutputStyle.COMPRESSED
    sass.quietDeps = true
    // the parts are written for an older Sass; what it says of that is theirs to mend
    ['import', 'global-builtin', 'slash-div', 'color-functions', 'if-function'].each { sass.addSilenceDeprecation(it) }
    def text = sass.compileFile(new File(sources, 'assize.scss')).css
    names.each { hex, name ->
        // where a custom property is given its value the colour stays
        text = text.replaceAll("(?<!--[a-z-]{1,40}: ?)#$hex\\b", "var(--govuk-$name-colour)")
    }
    css.parentFile.mkdirs()
    css.setText(text, 'UTF-8')
}
