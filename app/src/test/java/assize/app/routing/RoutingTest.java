package assize.app.routing;

import static org.assertj.core.api.Assertions.assertThat;

import assize.app.cli.TestDesk;
import assize.app.directory.Topics;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingTest {
    private static final Topics TOPICS = Topics.read(TestDesk.root().resolve("procedures/region/topics.yaml"));
    private static final Routing WORDS = new Routing(TOPICS, false);
    private static final Routing BOTH = new Routing(TOPICS, true);

    @BeforeAll
    static void load() throws InterruptedException {
        assertThat(BOTH.isReady("en")).isTrue();
        assertThat(BOTH.isReady("zh")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "bought, The fridge I paid for stopped cooling after ten days and they won't swap it",
        "work, They let me go last Friday and still owe me August",
        "rent, The owner of my flat keeps my deposit",
        "family, I want to leave my husband and keep our daughter with me",
        "concern, There is a horrible stench from the factory every night",
        "fine, I was fined for parking in a place where I have never been",
        "debt, A friend borrowed 500 and will not give it back",
        "rent, 房东一直不还押金",
        "debt, 同事借了我两万块不还",
        "concern, 楼下半夜施工吵得没法睡",
        "shipping, 船老板欠了我们船员半年工资",
    })
    void what_somebody_says_leads_to_its_topic(String topic, String said) {
        assertThat(BOTH.suggest(said))
                .hasSize(3)
                .extracting(one -> one.topic().id())
                .contains(topic);
    }

    @Test
    void a_suggestion_says_which_example_it_is_like_and_words_alone_say_none() {
        assertThat(BOTH.suggest("The owner of my flat keeps my deposit")
                        .getFirst()
                        .like())
                .isNotEmpty();
        assertThat(WORDS.suggest("The owner of my flat keeps my deposit"))
                .isNotEmpty()
                .allMatch(one -> one.like().isEmpty());
    }

    @Test
    void what_is_like_nothing_gets_no_suggestion() {
        for (Routing routing : List.of(WORDS, BOTH)) {
            assertThat(routing.suggest("  ")).isEmpty();
            assertThat(routing.suggest("xqzt vvkp")).isEmpty();
            assertThat(routing.suggest("\u0000\uD83D\uDCA9 …")).isEmpty();
        }
    }

    @Test
    void a_long_text_is_read_up_to_its_bound() {
        assertThat(Routing.shortened("词".repeat(3000))).hasSize(Routing.LONGEST);
        assertThat(Routing.shortened("\uD83D\uDCA9".repeat(3000))).hasSize(2 * Routing.LONGEST);
        assertThat(BOTH.suggest("房东不退押金。".repeat(400))).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "112, My husband beats me",
        "112, He’s got a knife!",
        "112, 老公又家暴了",
        "112, I want to die",
        "112, 不想活了",
        "112, They hit my child at home: he hits my son",
    })
    void words_of_danger_call_for_a_number(String number, String said) {
        assertThat(WORDS.numbers(said)).startsWith(number);
    }

    @Test
    void plain_matters_call_for_none() {
        for (String said : List.of("I was fired", "My shop has no heating", "The price was a steal", "房东不退押金")) {
            assertThat(WORDS.numbers(said)).as(said).isEmpty();
        }
    }

    @Test
    void no_example_of_a_plain_topic_calls_for_a_number_by_mistake() {
        for (String id : List.of("bought", "debt", "work", "rent", "concern", "fine", "contract", "home", "ideas")) {
            TOPICS.find(id)
                    .orElseThrow()
                    .said()
                    .values()
                    .forEach(all -> all.forEach(
                            said -> assertThat(WORDS.numbers(said)).as(said).isEmpty()));
        }
    }
}
