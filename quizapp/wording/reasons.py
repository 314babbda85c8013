"""The sentences for what the items room says in codes: proofs, refusals, unlocks and notes on marks."""

from __future__ import annotations

import re
from collections.abc import Mapping

from quizapp.items.card import Reason

FORM_NAMES: Mapping[str, str] = {
    "multiple_choice": "multiple choice",
    "not": "which one is not",
    "count": "count",
    "number": "number",
    "date": "date",
    "ordering": "ordering",
    "quote": "who said it",
    "cloze": "fill the gap",
    "typed": "typed",
    "flashcard": "flashcard",
    "true_false": "true or false",
}

_NUMBER_WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()

_PROOFS: Mapping[str, str] = {
    "stated": "The sheet states it{source}.",
    "claimed": "According to {claimant}{source}.",
    "one_answer": "Only {key} is right here{source}.",
    "not_on_list": "Not on the complete list of {count}{source}.",
    "on_list": "It is on the list{source}.",
    "counted": "The list has {count}{source}.",
    "author_says": "The author says it is wrong.",
    "right_elsewhere": "Right elsewhere: {sentence}{source}.",
    "dated": "It was {date}{source}.",
    "planned": "It is set for {date}{source}.",
}

_REFUSALS: Mapping[str, str] = {
    "some_list": "The list is open (some), so an answer that is not listed may be right too.",
    "reported_list": "The list is complete as far as the source goes (reported), so nothing else is certainly wrong.",
    "text_needs_wrong": "Wrong answers for plain text have to be written by the author.",
    "bound": "The answer is a bound: another figure that it implies would be right as well.",
    "short_quote": "“{quote}” is too short to ask who said it: two words that carry meaning are needed.",
    "stem_not_a_question": "The question does not end with a question mark.",
    "stem_asks_twice": "The question has more than one question mark.",
    "stem_with_blank": "A question with options has no blank.",
    "stem_length": "The question has {words} words; 3 to 30 are read at a glance.",
    "stem_without_question_word": "The question has no question word.",
    "stem_ends_in_article": "The question ends in an article, which would fit only some of the options.",
    "bare_pronoun": "“{word}” stands for something that the question does not name.",
    "bare_definite": "“{words}” stands for something that the question does not name.",
    "no_qualifier_words": "The language has no table, so “{text}” cannot be worded in it.",
    "no_month_words": "The language has no table, so “{text}” cannot be worded within a sentence.",
    "months_unread": "The language’s names of months are not known, so a right date would be marked wrong.",
    "joined_ill": "It would read “{words}”, which is wrong grammar.",
    "relative_time": "“{words}” means nothing later.",
    "asks_for_list": "The question asks for several things at once, so no single option answers it.",
    "one_or_all": "The language has no table, so it cannot be told whether one answer is asked for or all.",
    "key_not_true": "“{key}” is not among the true answers.",
    "key_in_stem": "The question already names the answer (“{name}”).",
    "key_in_say": "The sentence names the answer (“{name}”) beside the place where it stands.",
    "negated_question": "The question asks for what is not (“{word}”), which is easily read past beside options.",
    "unclear_negation": "A question for the one that is not has one negation, spelled {word}.",
    "short_list": "Three members stand beside the one that is not on the list, and this list has {count}.",
    "few_members": "{at_hand} of the members can stand beside each other; three are needed.",
    "open_for_not": "Only a complete list (all), or values named under `not`, tell what is not on it.",
    "one_in_row": "Of one there is nothing to count.",
    "count_not_asked": "The question does not ask how many there are.",
    "open_for_count": "Only a complete list (all) can be counted.",
    "claimant_unnamed": "The question does not name who claims it.",
    "relative_option": "“{option}” means nothing later.",
    "slip_of_key": "“{option}” could pass for a misspelling of the answer.",
    "magnitude": "The answer is an order of magnitude: a smaller one would be right as well.",
    "clang": "The answer and the question share the word “{word}”, which would give it away.",
    "looks_odd": "“{key}” would stand out: its first letter, number, article or end is not like the others’ ({kind}).",
    "few_rivals": "{at_hand} of the possible wrong answers will do; at least two are needed.",
    "longest_key": "The answer is much longer than every wrong one, which would give it away.",
    "one_place": "Beside the answer only larger or only smaller ones are possible, so that its place would tell it.",
    "also_true": "“{option}” would be right as well.",
    "twin_answer": "“{option}” is right as well: the figure or date of `{fact}` lies within that of the question.",
    "not_licensed": "Nothing says that the wrong answers are wrong.",
    "other_kind": "“{option}” is of another kind than the answer.",
    "other_tag": "“{option}” lacks the tag `{tag}`, which the question names.",
    "other_unit": "“{option}” has another unit or qualifier than the answer.",
    "other_precision": "“{option}” is more or less precise than the answer.",
    "option_in_stem": "“{option}” stands in the question.",
    "tied_to_stem": "“{option}” belongs to something that the question names.",
    "name_in_name": "The name of “{option}” and that of “{key}” contain one another.",
    "not_parallel": "“{option}” does not look like “{key}”: the first letter, the article or the number differ.",
    "catch_all": "“{option}” is a catch-all.",
    "yes_or_no": "What is answered by yes or no is no choice of several: one of the two is always right.",
    "absolute_term": "“{option}” has an absolute or vague word that the answer has not, or the other way round.",
    "needs_options": "The question says “which of these”, so it cannot stand without options.",
    "open_gap": "Many words would fit into the gap.",
    "gap_hides": "“{text}” names the answer too; without it the sentence does not tell what is asked.",
    "same_question": "`{fact}` asks the same and has another answer.",
    "too_long_to_type": "The answer has more than {words} words, too many to type and be marked fairly.",
    "expired": "The fact was current until {until} only.",
    "weight_zero": "The fact has weight 0.",
    "no_question": "The fact has no question.",
    "no_question_beside": "`{field}` is asked only beside an `ask` or `ask_list`, and the fact has none.",
    "own_question": "A question written by hand has neither a sentence nor the further questions of a list.",
    "single_answer": "There is one answer, and only a list can be asked so.",
    "no_ask_not": "The fact has no question for the one that is not on its list.",
    "no_ask_count": "The fact has no question for the length of its list.",
    "not_of_number": "The answer is no figure.",
    "not_of_date": "The answer is no date.",
    "not_of_quote": "The sentence has no quotation beside the answer.",
    "gap_of_list": "Only a sentence with one answer can have a gap.",
    "claim_judged": "What is claimed may be false itself, so the sentence cannot be judged.",
    "limit_judged": "The answer is a limit: the sentence would be true with a nearer one as well.",
    "limit_unread": "The language has no table of limits (since, until, by), so another year may be true as well.",
    "deadline": "The answer is a date by or before which something is: each later one would be right as well.",
    "no_false_value": "No other value is known that makes the sentence certainly false.",
    "negated_sentence": "“{word}” says what is not, and whether such a sentence is true is a trap to read.",
    "event_tells_date": "The label of the event names a date, which would tell its place.",
    "event_tells_order": "The labels are alike but for figures that rise or fall with the events.",
    "event_tells_plan": "The label says that the event is still to come, which tells its place.",
    "event_twice": "Another fact has an event with the same label.",
    "no_event": "Only a fact with a `when` and an `event` can be put in order.",
    "claim_in_order": "What is claimed may not have happened, so it is not put in order.",
    "few_events": "Fewer than three events are certainly one before the other.",
    "no_order_question": "The language has no table, so the question above the events is missing.",
}

_UNLOCKS: Mapping[str, str] = {
    "add_wrong": "wrong: {open}[ …, … ]{close}",
    "own_kind": "write <{slot}> instead of <{slot}:text> in `say`, and the other rows’ answers are the wrong ones; or "
    "write wrong: {open}[ …, … ]{close}",
    "mend_wrong": "put other values into `wrong`",
    "add_rivals": "declare two more entities of the kind {kind} (`distractor_only: true`), or write "
    "wrong: {open}[ …, … ]{close}",
    "look_alike": "write it like the others (titles all in quotation marks), give two more of the kind {kind} "
    "that look like it, or write "
    "wrong: {open}[ …, … ]{close}",
    "ask_for_figure": "ask: {open}{question}{close}",
    "lengthen_quote": "quote more of what was said",
    "tell_apart": "word the question so that only one of them is right, or leave this slot out of `ask`",
    "name_claimant": "name the claimant in the question (“…, according to …?”)",
    "reword_ask": "reword `ask`",
    "drop_name": "reword `ask`, or take “{name}” out of `also`",
    "ask_for_thing": "ask who, what, when, where or how many",
    "word_in_say": "write the words before the figure into `say` and the questions, and the bare figure as the value",
    "reword_say": "reword `say`",
    "word_date": "write the year alone, or the date in words as `<{date}:text>`",
    "move_to_ask_list": "move this question to `ask_list`, and write ask: {open}{these} … ?{close}",
    "ask_of_these": "ask: {these} … ?",
    "ask_openly": "ask it so that it can be answered without its options",
    "write_listed_fact": "write it as a fact, with `say` and `ask_list`",
    "write_ask_list": "ask_list: {open}…{close} asks for all of them, so that `ask` is known to ask for one",
    "even_lengths": "shorten the answer, or lengthen a wrong one",
    "add_ask_list": "ask_list: {open}Name the …{close}",
    "reword_ask_list": "reword `ask_list`",
    "close_list": "write all: [ … ] or reported: [ … ] if the list is complete",
    "close_mode": "write modes: {open}all{close} or modes: {open}reported{close} into the relation `{relation}` if the "
    "list of each is complete",
    "close_mode_all": "write modes: {open}all{close} into the relation `{relation}` if the list of each is "
    "complete, or leave the count out",
    "close_mode_or_exclude": "write modes: {open}all{close} into the relation `{relation}` if the list of each is "
    "complete, or modes: {open}reported{close} and not: {open}[ … ]{close}",
    "close_all": "write all: [ … ] if the list is complete, or leave the count out",
    "shorten_answer": "shorten the answer, or write forms: [flashcard]",
    "move_until": "move `until`, or write the new fact beside it",
    "raise_weight": "weight: 1",
    "add_ask": "ask: {open}…?{close}",
    "add_ask_or_rest": "write ask: {open}…?{close}, or weight: 0 where it stands only for what it says",
    "add_ask_to_relation": "write ask: {open}…?{close} into the relation `{relation}`, or weight: 0 where its rows "
    "stand only for what they say",
    "reword_answer": "write the answer itself, in words that can stand alone",
    "reword_ask_not": "ask_not: {open}Three of these … . Which one is {word}?{close}",
    "reword_ask_count": "reword `ask_count`",
    "leave_step": "leave out `step`, or write a smaller one",
    "leave_count": "leave out `ask_count`",
    "close_or_exclude": "write all: [ … ] if the list is complete, or reported: [ … ] and not: {open}[ … ]{close}",
    "ask_positively": "ask it without “{word}”",
    "ask_the_list": "ask it without “{word}”, or write ask_not: {open}Three of these … . Which one is {not}?{close}",
    "add_hint": "hint: … (shown on request), or leave it to the other forms",
    "drop_also": "take “{name}” out of `also`",
    "say_positively": "say it without “{word}”",
    "reword_event": "take the date out of `event`",
    "reword_number": "take the figure out of `event`",
    "plain_event": "word `event` like the others, without the plan",
    "reword_label": "give it a label of its own in `event`",
    "add_event": "give it a `when` and an `event`",
    "leave_to_others": "leave it to the other forms",
    "other_form": "name another form than `{form}` in `forms`",
    "plain_choice": "name `multiple_choice` instead of `{form}` in `forms`",
    "write_fact": "write it as a fact, with `say`",
    "add_ask_count": "ask_count: {open}How many … ?{close}",
    "add_events": "give two more facts a `when` and an `event`, or say with `before` which came later",
    "add_ask_order": "ask_order: … (a field of the sheet, in its language)",
    "add_members": "ask the members with `ask` instead",
}

_WEAKNESSES: Mapping[str, str] = {
    "key_longest": "The right answer, “{key}”, is longer than every wrong one.",
    "convergence": "Some of the wrong answers share “{word}” with the right one, but not all.",
    "key_apart": "All wrong answers have “{word}” where the right one has not.",
    "two_wrong": "There are only two wrong answers.",
    "two_shown": "Of {count} wrong answers two are shown here, so that the right one may stand at any place.",
    "strangers": "None of the wrong answers is right for another question of the set, so the right one stands out.",
    "key_odd": "The right answer, “{key}”, has another number of words than the wrong ones, which are all alike.",
    "even_chance": "Half of all guesses are right.",
    "negative": "It asks for the one that is not.",
    "long_stem": "The question has {words} words; what is not needed to answer it could go.",
    "long_quotation": "{words} words of a quotation stand in the question; eight are enough to know it.",
    "names_nothing": "The question speaks of “{word}” and names nothing that tells which.",
    "several_gaps": "The sentence has several gaps, since it names its answer again.",
    "long_answer": "The answer has {words} words to type.",
    "long_list": "It asks for {count} things at once.",
}

_NOTES: Mapping[str, str] = {
    "empty": "Nothing was typed.",
    "stand_in": "“{typed}” stands in for it in the news, but the name is {answer}.",
    "another": "“{typed}” is something else.",
    "misspelt": "The spelling is {answer}.",
    "missing": "Missing: {names}.",
    "not_in_list": "Not among them: {names}.",
    "other_figure": "The figure is another.",
    "decimal_sign": "The decimal sign here is “{sign}”.",
    "magnitude_missing": "“{words}” belongs to the answer.",
    "other_unit_typed": "The unit is {unit}.",
    "qualifier_missing": "“{words}” belongs to the answer.",
    "qualifier_added": "The figure is exact.",
    "other_bound": "The bound goes the other way.",
    "only_bound": "The source says only “{answer}”.",
    "other_date": "The date is another.",
    "other_time": "The time is another.",
    "half_of_day": "Say which half of the day: {answer}.",
    "be_more_exact": "Be more exact.",
    "answer_alone": "Type the answer alone.",
    "may_be_true": "There may be other right answers than those of the set.",
    "pairs_in_order": "Pairs in the right order: {right} of {all}.",
    "too_exact": "The source does not say it so exactly.",
}

_EARLIER: Mapping[str, str] = {  # for what an earlier release wrote down, with fewer arguments or a code of its own
    "one_answer": "One answer only{source}.",
    "bystander": "No fact of this set is about it.",
}

_DEFAULTS = {  # for what an earlier release did not write down
    "question": "Which figure does the source give for …?",
    "these": "Which of these",
    "not": "NOT",
}

_SENTENCES = {**_PROOFS, **_REFUSALS, **_UNLOCKS, **_WEAKNESSES, **_NOTES}


def reason_sentence(reason: Reason) -> str:
    """The English sentence of a code; KeyError if the code is unknown, so that none is forgotten."""
    args = {**_DEFAULTS, **reason.args}
    is_wide = False  # with the full stop of Chinese and Japanese
    args["open"], args["close"] = (f"{{{args['slot']}: ", "}") if "slot" in args else ("", "")
    source = args.get("source")
    if "count" in args and args["count"].isdigit() and int(args["count"]) < len(_NUMBER_WORDS):
        args["count"] = _NUMBER_WORDS[int(args["count"])]
        args["at_hand"] = "None" if args["count"] == "zero" else f"Only {args['count']}"
    args["source"] = f" ({source})" if source else ""
    if "sentence" in args:
        is_wide = args["sentence"].endswith("。")
        args["sentence"] = args["sentence"].rstrip(".。") + (args.get("ending", "") if source else "")
    try:
        sentence = _SENTENCES[reason.code].format_map(args)
    except KeyError:
        sentence = _EARLIER[reason.code].format_map(args)
    if is_wide and sentence.endswith("."):
        return f"{sentence[:-1]}。"
    return sentence[:-1] if sentence.endswith("..") and not sentence.endswith("...") else sentence


def is_written_as_code(sentence: str) -> bool:
    """Whether it is a line to write into the sheet, such as `weight: 1`."""
    return re.match(r"[a-z_]+: ", sentence) is not None


def remedy(unlock: Reason) -> str:
    """What to do, as a sentence: a line of a sheet is to be written."""
    sentence = reason_sentence(unlock).rstrip(".")
    return f"Write `{sentence}`." if is_written_as_code(sentence) else f"To mend it: {sentence}."


def form_name(form: str) -> str:
    """How a form is called on a page."""
    return FORM_NAMES[form]
