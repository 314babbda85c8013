"""The sentences for what is wrong with a sheet: one plain sentence for each code, which also says what to write."""

from __future__ import annotations

from collections.abc import Mapping

from quizapp.facts.sheet import Problem
from quizapp.wording.advice import spelled

_TEXT: Mapping[str, str] = {  # the text itself
    "unreadable": "The file cannot be read ({reason}); check its name and its rights.",
    "too_big": "The sheet is bigger than {most}; split it into several sheets.",
    "too_many_nodes": "The sheet has more than {most} values; split it into several sheets.",
    "too_deep": "Lists and mappings are nested deeper than {most} here; a sheet never needs more.",
    "too_heavy": "The sheet takes more memory or time than one may; split it into several sheets.",
    "too_busy": "Too many sheets are being checked at this moment; send it again in a few seconds.",
    "utf16": "The file is UTF-16; save it as UTF-8.",
    "not_utf8": "The file is not UTF-8: the byte {byte} cannot stand here; save it as UTF-8.",
    "forbidden_character": "The character {name} cannot be seen and is not allowed here; delete it.",
    "empty_sheet": "The sheet is empty; begin with `format: factsheet/1`.",
    "top_not_mapping": "A sheet is made of fields such as `title: …`; begin with `format: factsheet/1`.",
    "second_document": "A second document begins here; leave out the `---` or make it another file.",
    "anchor": 'Anchors (`&{name}`) are not used; write the value out, or put the text in "quotes".',
    "alias": 'Aliases (`*{name}`) are not used; write the value out, or put the text in "quotes".',
    "tag": 'Tags (`{tag}`) are not used; leave it out, or put the text in "quotes".',
    "merge_key": "Merge keys (`<<`) are not used; write the fields out.",
    "key_not_text": 'A list or mapping cannot be the name of a field; put text with brackets in "quotes".',
    "duplicate_key": "`{key}` is already given in line {line}; keep one of the two{new_fact}.",
    "colon_in_text": 'This text contains ": ", so put the whole text in "quotes".',
    "hash_in_text": 'A "#" behind a blank begins a comment, so {is_read}; put the whole text in "quotes", or write '
    '"# " if it is a comment.',
    "dash_alone": "A blank is missing behind this dash; write `- ` before each item of a list.",
    "comma_in_text": '"{text}" stands behind a comma, and so is read as a field of its own; put the whole text, '
    'with its commas, in "quotes".',
    "question_mark_start": 'This text begins with "? ", so put the whole text in "quotes".',
    "dash_start": 'This text begins with "- ", so put the whole text in "quotes"; a list begins on its own line.',
    "sign_start": 'This text begins with "{sign}", so put the whole text in "quotes".',
    "text_after_quote": "Text follows a closing quote; put the whole text in quotes, and double the quotes inside.",
    "unclosed_quote": "The quote that opens here is never closed; add a closing {sign}.",
    "unclosed_bracket": "The {sign} that opens here is never closed; add a comma or {closing} where it is missing.",
    "stray_bracket": 'A "{sign}" stands here without a partner; delete it, or put the whole text in "quotes".',
    "space_missing": 'A space is missing after this colon; add it, or put the whole text in "quotes".',
    "empty_item": 'There is nothing between two commas here; delete one, or write "" for an empty cell.',
    "bad_escape": r"A backslash stands here inside double quotes; write \\ or use 'single quotes'.",
    "tab": "A tab stands here; indent with spaces.",
    "bad_indent": "This line is indented unlike its neighbours; line it up with the fields or items beside it.",
    "colon_missing": "This line has no `field: value`; add the colon, or indent it under the text it goes on with.",
    "bad_yaml": "This line cannot be read ({problem}); check quotes, brackets and indentation.",
}

_SHAPES: Mapping[str, str] = {  # how a field is written
    "unknown_field": '"{text}" is not a field{of_owner}.{meant: {leave}}',
    "reserved_field": '"{text}" is reserved: images are not part of the format yet; leave it out.',
    "missing_field": "`{field}` is missing from this {owner}; write `{field}: {its_value_shown}`.",
    "empty_field": "`{field}` is empty; fill it in or leave the field out.",
    "empty_list": "The list `{field}` is empty; write its items or leave the field out.",
    "text_wanted": '`{field}` is text, but this is {found}; write one text, in "quotes" if it has brackets.',
    "list_wanted": "`{field}` is a list, but this is {found}; {list_advice}.",
    "mapping_wanted": "`{field}` holds fields, but this is {found}; write `name: value`, one on each line.",
    "bad_slug": '"{text}" is no id: lower-case letters from a to z, digits, - and _ only'
    "{write:; write it in these letters.}",
    "unknown_format": '"{text}" is not a format that can be read; write `format: {format}`.',
    "bad_language": '"{text}" is not a language tag; write one such as `{suggestion}`.',
    "bad_url": '"{text}" is not an address; write one that begins with https://.',
    "bad_date": '"{text}" is not a date{date_fault}{write:{date_advice}}',
    "not_one_day": '`{field}` is one day, and "{text}" is an interval; write `{suggestion}`.',
    "interval_for_day": '`{field}` is one day; of the interval "{text}" the last counts. Write `{suggestion}`.',
    "not_a_year": '"{text}" is not a year; write `{suggestion}`, or make the kind of the slot `date`.',
    "bad_number": '"{text}" is not a number{write:{number_advice}}',
    "thousands_point": 'The point in "{text}" is the decimal point, so this is shown as "{shown}". '
    "Write `{decimal}` to keep it, or `{thousands}` if it stands between thousands.",
    "bad_whole_number": '`{field}` is a whole number from {least} to {most}, not "{text}".',
    "bad_flag": '`{field}` is `true` or `false`, not "{text}".',
    "bad_locator": '"{text}" is not a place; write {a_locator}{in_small}.',
    "locator_beyond": "`at: {text}`, but the source has {paragraphs} paragraphs. Mend one of the two.",
    "unknown_form": '"{text}" is not a form of question.{meant: Write one such as `typed` or `flashcard`.}',
    "bad_step": '"{text}" is not a step; write a number above 0.',
    "bad_range": "`range` is `[least, most]`, two figures or dates in that order.",
    "not_measured": "`{field}` is for numbers and dates, but <{slot}> is of kind `{kind}`; leave it out.",
    "per_slot_wanted": "The sentence has several slots ({slots}); write `{field}: {{{slot}: …}}`.",
    "quote_too_long": "`quote` has {count} words; keep at most {most} as evidence.",
    "nothing_to_ask": "The sheet has neither `facts` nor `questions`; write at least one.",
    "fact_not_mapping": "A fact is made of fields, but this is {found}; begin with `- say: …`.",
    "question_not_mapping": "A question is made of fields, but this is {found}; begin with `- ask: …`.",
}

_ENTITIES: Mapping[str, str] = {
    "entity_not_mapping": "`{id}` needs its fields; write `{id}: {{name: …}}`.",
    "entity_without_kind": "`{id}` is an entity where a kind is awaited, as entities are grouped by kind; "
    "{under_kind}.",
    "kind_not_mapping": "`{kind}` is a kind of entities, each of which has an id and a name; "
    "write `{id}: {{name: {text}}}` under it.",
    "entity_twice": "`{id}` is already a {first} (line {line}); give this {kind} another id.",
    "literal_kind_declared": "`{kind}` is a literal kind and has no entities; choose another name for this kind.",
    "unknown_entity": '"{text}" is not declared.{meant: Declare it under `entities`.}',
    "wrong_kind": "<{slot}> holds `{text}`, which is {a_kind}, not {a_wanted}.",
    "same_name": '"{name}" is the name of both `{other}` and `{id}`; tell the two apart.',
    "alias_clash": '"{name}" is another name of `{id}` and the name of the {kind} `{other}`. Move it to `metonyms`.',
    "shared_alias": '"{name}" is another name of both `{other}` and `{id}`. Move it to `metonyms` of one of them.',
    "metonym_is_name": '"{name}" is a name of `{id}` and one of its `metonyms`; take it out of the metonyms, '
    "or out of the names if it is not to be accepted.",
    "also_names_other": '`also` accepts "{name}", which is the name of `{other}`, another {kind}; take it out.',
    "look_alike_letters": '"{name}" mixes scripts: the letter "{letter}" is {script}; type it anew.',
    "odd_kind": "The kind `{kind}` is not declared, so <{slot}> takes plain text.{meant}",
    "mixed_kind": 'Some values of <{slot}> are ids, such as `{id}`, but "{other}" is not, so all are shown as they are '
    'written. Declare "{other}" too, or write names and `<{slot}:text>`.',
    "id_as_text": '`{id}` is the id of {a_kind}, but <{slot}> also holds "{other}", which is none, '
    'so that `{id}` itself would be shown. Declare "{other}" too, or write "{name}".',
    "initials_differ": '"{name}" and "{other}" are both of kind `{kind}`, but only one begins with a capital, so that '
    "options would not look alike; write both alike (`in_text` is for mid-sentence).",
    "no_surname": "The last name alone is not accepted for {names}, though it is for others of the kind; "
    "write `also: [{surname}]`.",
}

_RELATIONS: Mapping[str, str] = {
    "unknown_relation": '"{text}" is not a relation.{meant: Declare it under `relations`.}',
    "unknown_mode": '"{text}" is not a mode.{meant: Write one, all, reported or some.}',
    "bad_symmetric": "`symmetric` names two slots of the sentence ({slots}); write `symmetric: [slot, slot]`.",
    "symmetric_kinds": "`symmetric` needs two slots of one kind, but they are of kind `{one}` and `{other}`.",
    "unknown_column": '"{text}" is neither a slot of `{relation}` nor a field of a fact.{meant: Leave it out.}',
    "column_twice": "The column `{text}` stands twice; keep one.",
    "column_missing": "The sentence of `{relation}` has <{slot}>, but no column is called `{slot}`; add it.",
    "answer_column": "The sentence has several slots ({slots}); write a column for each instead of `answer`.",
    "values_twice": "The column `{column}` stands beside that of <{slot}>, which has the value already; leave it out.",
    "row_not_list": "A row is a list of cells, but this is {found}; write `- […, …]`.",
    "row_length": "The row has {count} cells, but there are {columns} columns; {row_advice}",
    "empty_cell": "The cell for <{slot}> is empty; write its value.",
}

_FACTS: Mapping[str, str] = {
    "no_slot": "The sentence has no slot{almost_shown}; mark what can be asked, such as <city> or <host:city>.",
    "almost_slot": '"{text}" is no slot, as slots are in lower case and without spaces; write `{suggestion}`.',
    "html_in_text": 'The text has a tag of HTML ("{tag}"), which is not used here; write the words alone.',
    "slot_named_like_field": "<{slot}> has the name of a field; call the slot otherwise, such as <{slot}_2:{kind}>.",
    "slot_of_two_kinds": "<{slot}> is of kind `{kind}` and of kind `{other}`; give it one kind.",
    "unknown_slot": "`{field}` has <{slot}>, but the sentence has no such slot.{meant: Leave it out.}",
    "slot_asks_itself": "`{field}` asks for <{slot}> and shows it; leave the slot out of its own question.",
    "slot_without_value": "The sentence has <{slot}>, but `{field}` is missing{its_value}.",
    "value_without_slot": "`{slot}` has a value, but the sentence has no <{slot}>.{meant: Leave it out.}",
    "answer_and_with": "`answer` and `with` are both given; keep `with` only if there are several slots.",
    "answer_needs_with": "The sentence has several slots ({slots}); write `with: {{slot: value}}` instead of "
    "`answer`{as_code}.",
    "bare_list": "{answers_given} given. Is that the complete list? Write `all: […]`, `reported: […]` or `some: […]`.",
    "unknown_openness": "Write one value, or a list that says how complete it is: "
    "`all: […]`, `reported: […]` or `some: […]`.",
    "value_twice": '"{text}" is listed twice; keep one.',
    "duplicate_id": "The id `{id}` is already taken in line {line}; choose another.",
    "unknown_pool": '"{text}" is not a pool.{meant: Declare it under `pools`.}',
    "unknown_id": '`{field}` names "{text}", but no fact has that id.{meant: Leave it out.}',
    "before_a_question": '`before` names "{text}", which is a question; only facts have an order.',
    "was_in_use": "`was: {text}` is the id of another fact, which keeps its own memory; leave `was` out.",
    "was_itself": "`was: {text}` is the id that it has now; leave `was` out, or write the id that it had before.",
    "was_twice": "`was: {text}` is already taken over by `{other}`; keep one of the two.",
}

_MEANING: Mapping[str, str] = {
    "contradiction": "`{one}` and `{other}` {clash}",
    "key_in_question": 'The question already names the answer ("{key}"); reword `{field}`.',
    "claimant_not_in_say": "{fact} is a claim by {claimant}, but its sentence does not say so; "
    "name {claimant} in `say`.",
    "claimant_not_in_question": "{fact} is a claim by {claimant}, but its question does not say so; "
    "name {claimant} in `{field}`.",
    "relative_time": '"{words}" means nothing later. Write {date_shown}{kept_in}.',
    "article_before_slot": '"{article} <{slot}>" {may_read}. Put the article into the answer, or reword.',
    "qualifier_before_slot": 'The word "{qualifier}" stands before <{slot}>. '
    "Write it with the number in the value, as `{qualifier} …`.",
    "double_article": 'The text reads "{words}", with two articles; leave one of them out, or reword.',
    "unfit_article": 'The text reads "{words}", but "{word}" takes another case; reword, or take "{word}" out of the '
    "text and write it with the article in that case into the value (of an entity, into its `in_text`).",
    "article_apart": 'The text reads "{words}", but "{word}" and the next become one word; reword, or take "{word}" '
    "out of the text and write the one word into the value (of an entity, into its `in_text`).",
    "unfit_date": 'The text reads "{words}", but "{word}" does not go with a date like that; reword.',
    "bound_twice": 'The text reads "{words}", which bounds the figure twice; leave one of the two out.',
    "one_in_plural": 'The unit of "{text}" is a plural; write `{instead}`.',
    "unfit_unit": 'The text reads "{words}", but "{word}" takes another case; write `{instead}`, or reword.',
    "past_after_as_of": '{day} is after as_of ({as_of}), but the text says "{verb}". {planned}',
    "event_without_when": "`event` has no date to be ordered by; write `when: …`.",
    "until_before_when": "`until` ({until}) lies before `when` ({when}); mend one of the two.",
    "circle": "`{field}` runs in a circle: {circle}; take one link out.",
    "before_against_when": "`{later}` ({when}) is said to come before `{earlier}` ({other}), but its date is later; "
    "mend `before` or `when`.",
    "also_true": '`{field}` lists "{text}", which {accepted}; take it out.',
    "not_on_complete": "`not` adds nothing to a complete answer ({mode}): everything else is wrong already; "
    "leave it out, or write `reported:`.",
    "distractor_only_answer": "`{text}` is marked `distractor_only`, but this fact is about it; remove the mark.",
    "range_without_answer": '`range` leaves out the answer "{text}"; widen it.',
}

_WARNINGS: Mapping[str, str] = {
    "no_as_of": "No `as_of` is given, so no tense is checked; write the day as of which every fact is stated.",
    "no_publisher": "Nothing says who published the source; write `publisher` into `source`.",
    "no_id": "This has no `id`, so the learner's memory hangs on its wording; write `id: {id}`.",
    "no_language_table": "There is no word table for the language `{language}`, so its words are not checked.",
    "no_qualifier_words": 'There is no word table for the language `{language}`, so "{text}" cannot be worded in it '
    "and is never asked; write the first words into the sentence before <{slot}>, and the bare figure as its value.",
    "no_month_words": 'There is no word table for the language `{language}`, so "{text}" is shown as it is and not '
    "asked within a sentence; write the year alone, or the date in words as `<{slot}:text>`.",
    "alias_in_question": 'A word of the question is spelt like "{key}", a name of the answer, so it is not asked '
    "by choice; another word in `{field}` would mend that.",
    "key_in_slot": 'What stands in its slots names the answer ("{key}"), so this `{field}` is never asked.',
    "number_without_unit": '"{text}" has no unit; write one, as in `20 members`. '
    "A pure number, such as a rank, may stay as it is.",
    "step_too_fine": 'Options {step} apart would be more exact than "{text}", so only steps that are not are taken. '
    "If the source says it so exactly, write {exact}; else widen `step`.",
    "few_rivals": "A choice for <{slot}> needs two other values of kind `{kind}`, and there is {rivals_shown}. "
    "Add some, or give `wrong:`.",
    "ask_count_of_open": "`ask_count` is never asked: the answer is not a complete list ({mode}); leave it out, or "
    "write `all: […]`.",
    "wrong_unread": '"{text}" cannot be read as a {kind}, as the answer is, so it is never offered beside it'
    "{write:; write one that can, or leave it out.}",
    "wrong_twice": '"{text}" stands in `{field}` twice{first_written}; keep one.',
    "slot_in_text": "`{field}` has no slots, so <{slot}> is shown as it stands; write the words themselves.",
    "slot_in_question": "A question written by hand has no slots, so <{slot}> is shown as it stands; write the words "
    "themselves, or a fact with `say`; put it in quotation marks if it is meant so.",
    "ask_list_of_one": "`ask_list` asks for several, and there is one answer; leave it out, or write `all: […]`.",
    "ask_not_of_open": "`ask_not` is never asked: the answer does not say what is not among it ({mode}); leave it out, "
    "or write `all: […]`.",
}

_EVIDENCE: Mapping[str, str] = {  # `check --article`
    "quote_not_found": 'The words "{quote}" do not stand in {at} of the article; mend `quote` or `at`.',
    "copied": 'Six words in a row are the article’s own: "{words}"; say it in your own words.',
    "quote_without_at": "`quote` is given without a paragraph to find it in; write `at: p…`.",
    "paragraphs_differ": "`paragraphs: {written}`, but the article has {found} non-empty lines; write `{found}`.",
}

SENTENCES: Mapping[str, str] = {
    **_TEXT, **_SHAPES, **_ENTITIES, **_RELATIONS, **_FACTS, **_MEANING, **_WARNINGS, **_EVIDENCE
}  # fmt: skip


def problem_sentence(problem: Problem) -> str:
    """One sentence or two that also say what to write, the fact's id first where it is known."""
    template = SENTENCES[problem.code]
    fact = f"`{problem.fact}`"
    sentence = template.format_map({**spelled(problem.args), "fact": fact if problem.fact else "This"})
    if problem.fact is None or fact in sentence.split(" ")[:3]:
        return sentence
    is_word = sentence[0].isupper() and not sentence[1].isupper() and not template.startswith("{")
    return f"{fact}: {sentence[0].lower() if is_word else sentence[0]}{sentence[1:]}"
