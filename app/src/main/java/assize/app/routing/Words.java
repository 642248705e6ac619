package assize.app.routing;

import assize.app.directory.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Compares by words (BM25): each topic is one text, Chinese goes by pairs of letters. Safe for all threads. */
final class Words {
    // it asks for a module that speeds up searches in millions of texts; held, since a logger without a holder is lost
    private static final Logger QUIET = Logger.getLogger("org.apache.lucene.internal.vectorization");
    private static final String TEXT = "text";
    private static final int MOST_TERMS = 500;

    private final Analyzer analyzer;
    private final IndexSearcher index;
    private final int topics;

    Words(List<Topic> topics, String language) {
        QUIET.setLevel(Level.SEVERE);
        this.analyzer = language.equals("zh") ? new CJKAnalyzer() : new EnglishAnalyzer();
        this.topics = topics.size();
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        try {
            try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(analyzer))) {
                for (Topic topic : topics) {
                    Document text = new Document();
                    text.add(new TextField(TEXT, text(topic, language), Field.Store.NO));
                    writer.addDocument(text);
                }
                writer.forceMerge(1);
            }
            this.index = new IndexSearcher(DirectoryReader.open(memory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How well each topic fits, in the order of the topics; 0: no word in common. */
    double[] scores(String said) {
        double[] scores = new double[topics];
        try {
            BooleanQuery.Builder query = new BooleanQuery.Builder();
            for (String term : terms(said)) {
                query.add(new TermQuery(new Term(TEXT, term)), BooleanClause.Occur.SHOULD);
            }
            for (ScoreDoc hit : index.search(query.build(), topics).scoreDocs) {
                scores[hit.doc] = hit.score;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scores;
    }

    private Set<String> terms(String said) throws IOException {
        Set<String> terms = new LinkedHashSet<>();
        try (TokenStream stream = analyzer.tokenStream(TEXT, said)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken() && terms.size() < MOST_TERMS) {
                terms.add(term.toString());
            }
            stream.end();
        }
        return terms;
    }

    private static String text(Topic topic, String language) {
        return topic.title().get(language) + " " + topic.words().get(language) + " "
                + String.join(" ", topic.said().getOrDefault(language, List.of()));
    }
}
