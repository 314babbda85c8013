"""The words of a language that the checks and the rules look for, as one table per language.

A language without a table gets an empty one: the word checks are off and the sheet says so once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """All words folded (see `text.fold`) unless said otherwise; sets of single words, tuples of phrases. `months` and
    `month_short` begin with January and are shown as written. `number_words` maps words to figures, `magnitudes` are
    words such as "thousands" that entail the smaller ones. `qualifiers` maps words to `values.QUALIFIERS`,
    `qualifier_words` the other way, as shown. `not_word` is how a question for the one that is not spells its negation,
    in capitals; `mild_negations` stand before their noun (*no moon*). After a word of `choosing` a demonstrative points
    at the options (*which of these*). `personal_words` ask for a person. `kind_words` names the literal kinds,
    `date_words` how exact a date is. A figure or date right after a word of `bounding`, or
    right before one of `bounding_behind`, is a limit, so that nearer ones are true as well (*until 2026*); after one of
    `deadlines` all later dates are (*by 2026*), and after one of `planned_deadlines` where the sentence tells a plan.
    `vague_nouns` are things of which an article speaks as known, unless a word of
    `noun_joiners` says which (*the study of sleep*). A figure may stand right behind the first word of a unit only if
    that is one of `unit_joiners` (*12 of 27*). `timeless` are phrases that hold a word of `relative_time` and still
    mean the same later, and so does a phrase before a word of `defining` (*the last days of the war*); a # in
    `relative_time` stands for a small figure; `near_months` make a month or weekday relative (*last* October), but not
    beside one of `recurring`, phrases for what comes again and again; after a word of `before_any_weekday` a weekday is
    none in particular. `complete` maps words that are or hold an article to
    those that cannot follow (*the the*), `governing` prepositions to the articles of a case that they do not take (*aus
    die*), `contracted` those to the articles with which they become one word (*de le*); those of
    `eliding` lose their vowel before another (*de Amboise*); `cases` tells of prepositions
    whether they take the "dative", "either" that or the accusative, or an "other" case but the nominative; those of
    "duration" may be conjunctions too. `dating` maps words to how exact the dates are before which they stand (*on* a
    day); a word of `comparing` makes a bound of the figure behind it. `ordered_words` are classes of words, each in its
    order. `units` maps the singular of a written-out or shortened unit to one form. `plurals` maps words that stand
    behind figures to their plurals, as written; some are the same. `list_verbs` begin a question for a list, as
    written. A list may stand behind one of `prepositions`, whatever comes next; where the `subject_is_first`, whatever
    opens the sentence, also before one, since it is no subject there. `likewise` stands before the others of whom a
    sentence is true, `perhaps_others` at the end of a list that may have more. `order_question` asks for the order of
    the events that follow. In a phrase of `impersonal` a pronoun stands for nothing (*how long does it take*); an …
    there stands for one to three words. Right behind one of `whole_before`, or right before one of `whole_behind`, a
    list is named as a whole; an … there stands for words between. `month_asked` are phrases that ask for a month.
    The words for tenses are in lower case, but not folded (*würde* is not *wurde*). `past_verbs` are past wherever they
    stand, but behind an article or a word of `before_participles`. `past_too` are also the present (*beat*), and past
    between a name and an object. `past_participles`, and what has one of `past_endings` and is not in `never_past`, are
    past between any subject and an object, and behind a slot, but not before `behind_participles` (*hosted by*). None
    is past behind one of `passive_auxiliaries`, also across the subject of a question (*where is the cup held?*).
    `planned_words` say in the active and in the passive what is planned, as does any of `planned_phrases`; an … there
    stands for words between, of the same clause of a question. `coming_phrases` say of an event that it will be.
    `date_formats` has the keys day, month, year and range, with {d}, {month}, {m}, {y}, {a}, {b}. A year below 1000
    that stands alone is written as `early_year`: beside years before Christ that is `after_christ`.
    """

    code: str
    name: str
    months: tuple[str, ...] = ()
    month_short: tuple[str, ...] = ()
    number_words: Mapping[str, int] = field(default_factory=dict)
    magnitude_words: Mapping[str, int] = field(default_factory=dict)
    magnitudes: frozenset[str] = frozenset()
    qualifiers: Mapping[str, str] = field(default_factory=dict)
    qualifier_words: Mapping[str, str] = field(default_factory=dict)
    question_words: frozenset[str] = frozenset()
    personal_words: frozenset[str] = frozenset()
    stop_words: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    impersonal: tuple[str, ...] = ()
    bare_definites: tuple[str, ...] = ()
    vague_nouns: frozenset[str] = frozenset()
    noun_joiners: frozenset[str] = frozenset()
    unit_joiners: frozenset[str] = frozenset()
    relative_time: tuple[str, ...] = ()
    timeless: tuple[str, ...] = ()
    defining: frozenset[str] = frozenset()
    near_months: tuple[str, ...] = ()
    recurring: tuple[str, ...] = ()
    weekdays: frozenset[str] = frozenset()
    before_any_weekday: frozenset[str] = frozenset()
    absolutes: frozenset[str] = frozenset()
    vague_terms: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    mild_negations: frozenset[str] = frozenset()
    demonstratives: frozenset[str] = frozenset()
    possessives: frozenset[str] = frozenset()
    choosing: frozenset[str] = frozenset()
    not_word: str = ""
    articles: frozenset[str] = frozenset()
    indefinite_articles: frozenset[str] = frozenset()
    complete: Mapping[str, frozenset[str]] = field(default_factory=dict)
    governing: Mapping[str, frozenset[str]] = field(default_factory=dict)
    contracted: Mapping[str, frozenset[str]] = field(default_factory=dict)
    eliding: frozenset[str] = frozenset()
    cases: Mapping[str, str] = field(default_factory=dict)
    dating: Mapping[str, frozenset[str]] = field(default_factory=dict)
    comparing: frozenset[str] = frozenset()
    past_auxiliaries: frozenset[str] = frozenset()
    past_verbs: frozenset[str] = frozenset()
    past_participles: frozenset[str] = frozenset()
    past_too: frozenset[str] = frozenset()
    past_endings: tuple[str, ...] = ()
    never_past: frozenset[str] = frozenset()
    before_participles: frozenset[str] = frozenset()
    behind_participles: frozenset[str] = frozenset()
    passive_auxiliaries: frozenset[str] = frozenset()
    perfect_auxiliaries: frozenset[str] = frozenset()
    perfect_participles: frozenset[str] = frozenset()
    planned_words: tuple[str, str] = ("", "")
    coming_phrases: tuple[str, ...] = ()
    planned_phrases: tuple[str, ...] = ()
    list_verbs: tuple[str, ...] = ()
    which_of_these: tuple[str, ...] = ()
    whole_before: tuple[str, ...] = ()
    whole_behind: tuple[str, ...] = ()
    all_or_none: tuple[str, ...] = ()
    yes_no: frozenset[str] = frozenset()
    figure_asked: tuple[str, ...] = ()
    figure_question: str = ""
    month_asked: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    kind_words: Mapping[str, str] = field(default_factory=dict)
    date_words: Mapping[str, str] = field(default_factory=dict)
    bounding: tuple[str, ...] = ()
    bounding_behind: tuple[str, ...] = ()
    deadlines: tuple[str, ...] = ()
    planned_deadlines: tuple[str, ...] = ()
    ordered_words: tuple[tuple[str, ...], ...] = ()
    units: Mapping[str, str] = field(default_factory=dict)
    plurals: Mapping[str, str] = field(default_factory=dict)
    and_word: str = ""
    prepositions: frozenset[str] = frozenset()
    subject_is_first: bool = False
    likewise: str = ""
    perhaps_others: str = ""
    or_word: str = ""
    true_word: str = "True"
    false_word: str = "False"
    order_question: str = ""
    date_formats: Mapping[str, str] = field(default_factory=dict)
    before_christ: str = "{y} BC"
    after_christ: str = "{y}"
    early_year: str = "{y}"
    thousands: str = ","
    decimal_point: str = "."
    percent_gap: str = ""

    @property
    def has_table(self) -> bool:
        return bool(self.question_words)
