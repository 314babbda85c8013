"""The wording of sheets by chance in four languages, two of which have no table, and names in six scripts."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Any

_SCRIPTS = {
    "latin": ("bdfgklmnprstvz", "aeiou"),
    "cyrillic": ("бвгдзклмнпрст", "аеиоу"),
    "greek": ("βγδζκλμνπρστφ", "αεηιο"),
    "arabic": ("بتدرزسفقلمن", "اوي"),
    "hebrew": ("בגדזטלמנפקר", "אוי"),
}
_HAN = "山川海城風林石雲龍虎花月星江湖松竹梅春秋金銀"


def names_in_script(rng: Random, script: str, taken: set[str], is_person: bool = False) -> str:
    """A name that no other name shares a word with."""
    while True:
        if script == "han":
            words = ["".join(rng.sample(_HAN, 3))]
        else:
            consonants, vowels = _SCRIPTS[script]
            count = 2 if is_person or rng.random() < 0.2 else 1
            words = [
                "".join(rng.choice(consonants) + rng.choice(vowels) for _ in range(rng.randint(3, 5))).capitalize()
                for _ in range(count)
            ]
        if taken.isdisjoint(words):
            taken.update(words)
            return " ".join(words)


@dataclass(frozen=True)
class Words:
    """`relations` and `facts` by their names in `any_sheet`; `{who}` stands for the claimant."""

    relations: dict[str, dict[str, Any]]
    facts: dict[str, dict[str, Any]]
    events: tuple[str, ...]
    gifts: tuple[str, ...]
    quote: str
    unit: str
    men: str
    order: str
    own: dict[str, Any]


def _words(relations: list[str], facts: list[str], events: str, gifts: str, rest: list[str], own: list[str]) -> Words:
    leads, who, which, founded, when, wall, long, trade, trades, lives, where, list_of, visited, visits = relations
    ones = [part.split(" | ") for part in facts]
    dated = ["fire", "event1", "event2", "event3"]
    names = [*dated, "market", "army", "gift", "peace", "queen", "spared", "seen"]
    by_name = {name: {"say": say, "ask": ask} for name, (say, ask) in zip(names, ones, strict=False)}
    say, ask, ask_not, ask_count, ask_list = ones[len(names)]
    by_name["sacred"] = {"say": say, "ask": ask, "ask_not": ask_not, "ask_count": ask_count, "ask_list": ask_list}
    say, ask = ones[len(names) + 1]
    by_name["oath"] = {"say": say, "ask": {"speaker": ask}}
    quote, unit, men, order = rest
    return Words(
        {
            "leads": {"say": leads, "ask": {"person": who, "land": which}},
            "founded": {"say": founded, "modes": {"town": "some"}, "ask": {"year": when}},
            "wall": {"say": wall, "modes": {"town": "some"}, "ask": {"n": long}},
            "trade": {
                "say": trade, "symmetric": ["a", "b"], "modes": {"a": "reported", "b": "reported"},
                "ask": {"b": trades},
            },
            "lives": {
                "say": lives, "modes": {"beast": "all"}, "ask": {"beast": where}, "ask_list": {"beast": list_of},
            },
            "visited": {"say": visited, "modes": {"person": "some", "town": "some"}, "ask": {"town": visits}},
        },
        by_name,
        tuple(events.split(" | ")),
        tuple(gifts.split(" | ")),
        quote,
        unit,
        men,
        order,
        {"ask": own[0], "answer": own[1], "wrong": own[2:]},
    )  # fmt: skip


WORDS = {
    "en": _words(
        [
            "<person> leads <land>.", "Who leads <land>?", "Which land does <person> lead?",
            "<town> was founded in <year:year>.", "In which year was <town> founded?",
            "The wall round <town> is <n:number> long.", "How long is the wall round <town>?",
            "<a:town> is reported to trade with <b:town>.", "With which town, among others, is <a> reported to trade?",
            "<beast> lives in <town>.", "Which of these beasts lives in <town>?",
            "Name the beasts that live in <town>.",
            "<person> has visited <town>.", "Which town, for example, has <person> visited?",
        ],
        [
            "The great fire broke out in <d:date>. | When did the great fire break out?",
            "The bridge over the gorge opened in <d:date>. | When did the bridge over the gorge open?",
            "The plague reached the coast in <d:date>. | When did the plague reach the coast?",
            "The mint struck its first coin in <d:date>. | When did the mint strike its first coin?",
            "The spring market is held in <town>. | In which town is the spring market held?",
            "The northern army counted <n:number>. | How large was the northern army?",
            "The envoys brought <g:text> as a gift. | What did the envoys bring as a gift?",
            "{who} says that <land> broke the truce. | Which land broke the truce, according to {who}?",
            "<person> rules from the winter palace. | Who rules from the winter palace?",
            "The flood spared <town>. | Which town, for example, did the flood spare?",
            "A comet is reported to have been seen in <town>. | In which town, among others, was a comet seen?",
            "<beast> is sacred to the islanders. | Which of these beasts is sacred to the islanders? | Three of these "
            "beasts are sacred to the islanders. Which one is NOT? | How many beasts are sacred to the islanders? | "
            "Name the beasts that are sacred to the islanders.",
            "<speaker:person> used the words “<words:quote>” before the battle. | Who used the words “<words>” before "
            "the battle?",
        ],
        "The great fire breaks out | The bridge over the gorge opens | The plague reaches the coast | A coin is struck",
        "red amber | grey linen | white barley",
        ["bitter salt and patience", "metres", "men", "Which order is right?"],
        ["Why did the millers leave the valley?", "The stream had run dry.", "The bread was taxed.",
         "The mill had sunk."],
    ),
    "de": _words(
        [
            "<person> führt <land>.", "Wer führt <land>?", "Welches Land führt <person>?",
            "<town> wurde im Jahr <year:year> gegründet.", "In welchem Jahr wurde <town> gegründet?",
            "Die Mauer um <town> ist <n:number> lang.", "Wie lang ist die Mauer um <town>?",
            "<a:town> soll mit <b:town> handeln.", "Mit welcher Stadt soll <a> unter anderem handeln?",
            "<beast> lebt in <town>.", "Welches dieser Tiere lebt in <town>?", "Nenne die Tiere, die in <town> leben.",
            "<person> hat <town> besucht.", "Welche Stadt hat <person> zum Beispiel besucht?",
        ],
        [
            "Der große Brand geschah: <d:date>. | Wann geschah der große Brand?",
            "Die Brücke über die Schlucht wurde eröffnet: <d:date>. | Wann wurde die Brücke über die Schlucht "
            "eröffnet?",
            "Die Pest kam an die Küste: <d:date>. | Wann kam die Pest an die Küste?",
            "Die erste Münze wurde geprägt: <d:date>. | Wann wurde die erste Münze geprägt?",
            "Der Frühlingsmarkt findet in <town> statt. | In welcher Stadt findet der Frühlingsmarkt statt?",
            "Das Heer des Nordens zählte <n:number>. | Wie groß war das Heer des Nordens?",
            "Die Boten brachten <g:text> als Gabe. | Was brachten die Boten als Gabe?",
            "{who} sagt, dass <land> den Frieden brach. | Welches Land brach den Frieden, wie {who} sagt?",
            "<person> herrscht im Winterpalast. | Wer herrscht im Winterpalast?",
            "Die Flut verschonte <town>. | Welche Stadt verschonte die Flut zum Beispiel?",
            "Ein Komet soll in <town> gesehen worden sein. | In welcher Stadt soll unter anderem ein Komet gesehen "
            "worden sein?",
            "<beast> ist den Inselleuten heilig. | Welches dieser Tiere ist den Inselleuten heilig? | Drei dieser "
            "Tiere sind den Inselleuten heilig. Welches ist es NICHT? | Wie viele Tiere sind den Inselleuten heilig? | "
            "Nenne die Tiere, die den Inselleuten heilig sind.",
            "<speaker:person> sprach vor der Schlacht die Worte „<words:quote>“. | Wer sprach vor der Schlacht die "
            "Worte „<words>“?",
        ],
        "Der große Brand bricht aus | Die Brücke wird eröffnet | Die Pest kommt an die Küste | Eine Münze wird geprägt",
        "roten Bernstein | grauen Flachs | weißen Weizen",
        ["bitteres Salz und Geduld", "Meter", "Mann", "Welche Reihenfolge ist richtig?"],
        ["Warum verließen die Müller das Tal?", "Der Bach war versiegt.", "Das Brot war zu teuer.",
         "Das Rad war zerbrochen."],
    ),
    "pl": _words(
        [
            "<person> rządzi krajem <land>.", "Kto rządzi krajem <land>?", "Jakim krajem rządzi <person>?",
            "Miasto <town> założono w roku <year:year>.", "W którym roku założono miasto <town>?",
            "Mur wokół miasta <town> ma <n:number>.", "Jak długi jest mur wokół miasta <town>?",
            "Miasto <a:town> podobno handluje z miastem <b:town>.", "Z jakim miastem podobno handluje <a>?",
            "<beast> żyje w mieście <town>.", "Które z tych zwierząt żyje w mieście <town>?",
            "Wymień zwierzęta: <town>.",
            "<person> zwiedza miasto <town>.", "Jakie miasto zwiedza na przykład <person>?",
        ],
        [
            "Wielki pożar wybuchł: <d:date>. | Kiedy wybuchł wielki pożar?",
            "Most nad wąwozem otwarto: <d:date>. | Kiedy otwarto most nad wąwozem?",
            "Zaraza dotarła na wybrzeże: <d:date>. | Kiedy zaraza dotarła na wybrzeże?",
            "Pierwszą monetę wybito: <d:date>. | Kiedy wybito pierwszą monetę?",
            "Wiosenny targ odbywa się w mieście <town>. | W jakim mieście odbywa się wiosenny targ?",
            "Armia północy liczyła <n:number>. | Jak liczna była armia północy?",
            "Posłowie przynieśli w darze <g:text>. | Co posłowie przynieśli w darze?",
            "{who} mówi, że rozejm złamał kraj <land>. | Jaki kraj złamał rozejm, jak mówi {who}?",
            "W zimowym pałacu panuje <person>. | Kto panuje w zimowym pałacu?",
            "Powódź oszczędziła miasto <town>. | Jakie miasto oszczędziła powódź?",
            "Kometę widziano podobno w mieście <town>. | W jakim mieście widziano podobno kometę?",
            "<beast> jest święty dla wyspiarzy. | Które z tych zwierząt jest święte? | Trzy z tych zwierząt są święte. "
            "Które NIE jest? | Ile zwierząt jest świętych? | Wymień święte zwierzęta.",
            "<speaker:person> rzekł przed bitwą „<words:quote>”. | Kto rzekł przed bitwą „<words>”?",
        ],
        "Wybucha wielki pożar | Otwarcie mostu nad wąwozem | Zaraza dociera na wybrzeże | Wybito monetę",
        "czerwony bursztyn | szary len | biały jęczmień",
        ["gorzka sól i cierpliwość", "metrów", "ludzi", "Jaka kolejność jest właściwa?"],
        ["Dlaczego młynarze opuścili dolinę?", "Strumień całkiem wysechł.", "Podatki były wysokie.",
         "Koło się złamało."],
    ),
    "ar": _words(
        [
            "يقود <person> بلاد <land>.", "من يقود بلاد <land>؟", "أي بلاد يقود <person>؟",
            "تأسست مدينة <town> سنة <year:year>.", "في أي سنة تأسست مدينة <town>؟",
            "طول سور مدينة <town> هو <n:number>.", "كم طول سور مدينة <town>؟",
            "يقال إن مدينة <a:town> تتاجر مع مدينة <b:town>.", "مع أي مدينة يقال إن <a> تتاجر؟",
            "يعيش <beast> في مدينة <town>.", "أي هذه الحيوانات يعيش في مدينة <town>؟", "اذكر حيوانات مدينة <town>.",
            "زار <person> مدينة <town>.", "أي مدينة مثلا زار <person>؟",
        ],
        [
            "اندلع الحريق الكبير في <d:date>. | متى اندلع الحريق الكبير؟",
            "افتتح الجسر فوق الوادي في <d:date>. | متى افتتح الجسر فوق الوادي؟",
            "وصل الوباء إلى الساحل في <d:date>. | متى وصل الوباء إلى الساحل؟",
            "سكت أول قطعة نقدية في <d:date>. | متى سكت أول قطعة نقدية؟",
            "يقام سوق الربيع في مدينة <town>. | في أي مدينة يقام سوق الربيع؟",
            "بلغ جيش الشمال <n:number>. | كم بلغ جيش الشمال؟",
            "حمل الرسل هدية هي <g:text>. | ما الهدية التي حملها الرسل؟",
            "يقول {who} إن بلاد <land> نقضت الهدنة. | أي بلاد نقضت الهدنة كما يقول {who}؟",
            "يحكم <person> من قصر الشتاء. | من يحكم من قصر الشتاء؟",
            "سلمت من الطوفان مدينة <town>. | أي مدينة مثلا سلمت من الطوفان؟",
            "يقال إن المذنب شوهد في مدينة <town>. | في أي مدينة يقال إن المذنب شوهد؟",
            "<beast> مقدس عند أهل الجزر. | أي هذه الحيوانات مقدس؟ | ثلاثة منها مقدسة فأيها ليس كذلك؟ | كم حيوانا مقدسا "
            "هناك؟ | اذكر الحيوانات المقدسة.",
            "قال <speaker:person> قبل المعركة «<words:quote>». | من قال قبل المعركة «<words>»؟",
        ],
        "اندلاع الحريق الكبير | افتتاح الجسر فوق الوادي | وصول الوباء إلى الساحل | سك قطعة نقدية",
        "كهرمان أحمر | كتان رمادي | شعير أبيض",
        ["ملح مر وصبر", "متر", "رجل", "ما الترتيب الصحيح؟"],
        ["لماذا ترك الطحانون الوادي؟", "جف الجدول تماما.", "غلا الخبز كثيرا.", "انكسرت العجلة."],
    ),
}  # fmt: skip
