/* small as a model for Spin.
   The process rests at the beginning of its loop. From there it takes one step, which may be
   anything that the stage allows, and then the acts of the law: tried in order, begun anew after
   each, none twice before the next rest. A guard that reads what is not followed here (sums,
   days, what forms say) may come out either way, and both ways are gone.
   At rest, what nothing reads before it is set again in that stage is set back.
   Party roles have 2 holder(s) in all.
   spin -a FILE && cc -DSAFETY -o pan pan.c && ./pan  tells an "invalid end state" where a case
   that has not ended can't go on at all. */

#define in_open 0
#define in_answered 1
#define in_closed 2 /* an end */
#define in_not_open 3

#define IDLE 0
#define RUNNING 1
#define PASSED 2
#define NEVER 0
#define OPEN 1

byte stage = 3; /* where the case stands */
bit flag_late = 0; /* late: 0 false, 1 true */
bit notice_claim_to_defendant = 0; /* claim to defendant: 0 no, 1 under way */
byte clock_answer_time = 0; /* answer-time: 0 idle, 1 running, 2 passed */
byte times_ask_more = 0; /* ask-more: 0 0, 1 1, 2 2 */
bit happened_0 = 0; /* since rest: answer-time passes */
bit acted_0 = 0; /* since rest, by the law: lapse */
bit acted_1 = 0; /* since rest, by the law: end */

/* when: claimed > 5 EUR or not late */
#define MAY_0 (true)
#define MAY_NOT_0 (flag_late == 1)

/* when: late and claimed > 5 EUR */
#define MAY_1 (flag_late == 1)
#define MAY_NOT_1 (true)

c_state "unsigned long long assize_before[1]" "Global"
c_code {
    static void assize_pack(unsigned long long *words) {
        memset(words, 0, 8);
        words[0] |= (unsigned long long) now.stage << 0;
        words[0] |= (unsigned long long) now.flag_late << 4;
        words[0] |= (unsigned long long) now.notice_claim_to_defendant << 5;
        words[0] |= (unsigned long long) now.clock_answer_time << 6;
        words[0] |= (unsigned long long) now.times_ask_more << 10;
    }
    static char assize_buffer[1 << 16];
    static void assize_begins(void) {
        unsigned long long words[1];
        setvbuf(stderr, assize_buffer, _IOFBF, sizeof assize_buffer);
        assize_pack(words);
        fwrite(words, sizeof words, 1, stderr);
        fwrite(words, sizeof words, 1, stderr);
    }
    static void assize_step(void) {
        unsigned long long words[1];
        assize_pack(words);
        if (memcmp(words, now.assize_before, sizeof words) != 0) {
            fwrite(now.assize_before, sizeof words, 1, stderr);
            fwrite(words, sizeof words, 1, stderr);
        }
        memset(now.assize_before, 0, sizeof words);
    }
};

active proctype Case() {
    c_code { assize_begins(); };
    do
    :: atomic {
        c_code { assize_pack(now.assize_before); };
        /* one step: somebody acts, a notice arrives, a clock passes */
        if
        :: stage == in_open ->
            if
            /* defendant: answer - small/procedure.yaml:26:3 */
            :: d_step { (MAY_0); clock_answer_time = (clock_answer_time == RUNNING -> IDLE : clock_answer_time); stage = in_answered }
            /* answer-time passes - small/procedure.yaml:32:3 */
            :: d_step { (clock_answer_time == RUNNING); clock_answer_time = PASSED; happened_0 = 1 }
            /* claim reached defendant */
            :: d_step { (notice_claim_to_defendant == 1); notice_claim_to_defendant = 0; clock_answer_time = RUNNING }
            fi
        :: stage == in_answered ->
            if
            /* plaintiff: ask-more - small/procedure.yaml:27:3 */
            :: d_step { (true) }
            /* judge: decide - small/procedure.yaml:30:3 */
            :: d_step { (true); clock_answer_time = (clock_answer_time == RUNNING -> IDLE : clock_answer_time); stage = in_closed }
            fi
        :: stage == in_closed ->
end_in_closed:
            if
            :: false
            fi
        :: stage == in_not_open ->
            if
            /* plaintiff: begin - small/procedure.yaml:25:3 */
            :: d_step { (true); notice_claim_to_defendant = 1; clock_answer_time = (clock_answer_time == PASSED -> IDLE : clock_answer_time); stage = in_open }
            fi
        fi;
law:    /* what the law draws from it, one after the other */
        if
        :: stage == in_open ->
            /* law: lapse - small/procedure.yaml:28:3 */
            if
            :: d_step { (happened_0 == 1 && acted_0 == 0); flag_late = 1; acted_0 = 1 }; goto law
            :: !(happened_0 == 1 && acted_0 == 0)
            fi;
            /* law: end - small/procedure.yaml:29:3 */
            if
            :: d_step { (acted_1 == 0 && MAY_1); clock_answer_time = (clock_answer_time == RUNNING -> IDLE : clock_answer_time); stage = in_closed; acted_1 = 1 }; goto law
            :: !(acted_1 == 0) || MAY_NOT_1
            fi;
        :: else
        fi;
        d_step { happened_0 = 0; acted_0 = 0; acted_1 = 0 };
        /* what nothing will read before it is set again */
        if
        :: d_step { stage == in_open; times_ask_more = 0 }
        :: d_step { stage == in_answered; flag_late = 0; notice_claim_to_defendant = 0; clock_answer_time = IDLE; times_ask_more = 0 }
        :: d_step { stage == in_closed; flag_late = 0; notice_claim_to_defendant = 0; clock_answer_time = IDLE; times_ask_more = 0 }
        :: d_step { stage == in_not_open; notice_claim_to_defendant = 0; times_ask_more = 0 }
        :: else
        fi;
        c_code { assize_step(); };
    }
    od
}
