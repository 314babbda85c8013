"""The months of languages that have no table of their own, as they are typed in a date, and what stands beside them."""

from __future__ import annotations

MONTHS = {  # in a case of their own in some languages: as they stand behind a day, alone, and behind "in"
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "ca": "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
    "ro": "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "da": "januar februar marts april maj juni juli august september oktober november december",
    **dict.fromkeys(
        ("nb", "no", "nn"), "januar februar mars april mai juni juli august september oktober november desember"
    ),
    "fi": "tammikuuta/tammikuussa helmikuuta/helmikuussa maaliskuuta/maaliskuussa huhtikuuta/huhtikuussa "
    "toukokuuta/toukokuussa kesäkuuta/kesäkuussa heinäkuuta/heinäkuussa elokuuta/elokuussa syyskuuta/syyskuussa "
    "lokakuuta/lokakuussa marraskuuta/marraskuussa joulukuuta/joulukuussa",
    "hu": "január/januárban február/februárban március/márciusban április/áprilisban május/májusban június/júniusban "
    "július/júliusban augusztus/augusztusban szeptember/szeptemberben október/októberben november/novemberben "
    "december/decemberben",
    "pl": "stycznia/styczeń/styczniu lutego/luty/lutym marca/marzec/marcu kwietnia/kwiecień/kwietniu maja/maj/maju "
    "czerwca/czerwiec/czerwcu lipca/lipiec/lipcu sierpnia/sierpień/sierpniu września/wrzesień/wrześniu "
    "października/październik/październiku listopada/listopad/listopadzie grudnia/grudzień/grudniu",
    "cs": "ledna/leden/lednu února/únor/únoru března/březen/březnu dubna/duben/dubnu května/květen/květnu "
    "června/červen/červnu července/červenec/červenci srpna/srpen/srpnu září října/říjen/říjnu "
    "listopadu/listopad prosince/prosinec/prosinci",
    "sk": "januára/január/januári februára/február/februári marca/marec/marci apríla/apríl/apríli mája/máj/máji "
    "júna/jún/júni júla/júl/júli augusta/august/auguste septembra/september/septembri októbra/október/októbri "
    "novembra/november/novembri decembra/december/decembri",
    "hr": "siječnja/siječanj/siječnju veljače/veljača/veljači ožujka/ožujak/ožujku travnja/travanj/travnju "
    "svibnja/svibanj/svibnju lipnja/lipanj/lipnju srpnja/srpanj/srpnju kolovoza/kolovoz/kolovozu "
    "rujna/rujan/rujnu listopada/listopad/listopadu studenoga/studeni/studenome prosinca/prosinac/prosincu",
    "uk": "січня/січень/січні лютого/лютий/лютому березня/березень/березні квітня/квітень/квітні "
    "травня/травень/травні червня/червень/червні липня/липень/липні серпня/серпень/серпні "
    "вересня/вересень/вересні жовтня/жовтень/жовтні листопада/листопад/листопаді грудня/грудень/грудні",
    "ru": "января/январь/январе февраля/февраль/феврале марта/март/марте апреля/апрель/апреле мая/май/мае "
    "июня/июнь/июне июля/июль/июле августа/август/августе сентября/сентябрь/сентябре октября/октябрь/октябре "
    "ноября/ноябрь/ноябре декабря/декабрь/декабре",
    "bg": "януари февруари март април май юни юли август септември октомври ноември декември",
    "el": "Ιανουαρίου/Ιανουάριος/Ιανουάριο Φεβρουαρίου/Φεβρουάριος/Φεβρουάριο Μαρτίου/Μάρτιος/Μάρτιο "
    "Απριλίου/Απρίλιος/Απρίλιο Μαΐου/Μάιος/Μάιο Ιουνίου/Ιούνιος/Ιούνιο Ιουλίου/Ιούλιος/Ιούλιο "
    "Αυγούστου/Αύγουστος/Αύγουστο Σεπτεμβρίου/Σεπτέμβριος/Σεπτέμβριο Οκτωβρίου/Οκτώβριος/Οκτώβριο "
    "Νοεμβρίου/Νοέμβριος/Νοέμβριο Δεκεμβρίου/Δεκέμβριος/Δεκέμβριο",
    "tr": "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "id": "januari februari maret april mei juni juli agustus september oktober november desember",
    "ar": "يناير فبراير/شباط مارس/آذار أبريل/إبريل/نيسان مايو/أيار يونيو/حزيران يوليو/تموز أغسطس سبتمبر/أيلول أكتوبر "
    "نوفمبر ديسمبر",
    "he": "ינואר/בינואר פברואר/בפברואר מרץ/במרץ אפריל/באפריל מאי/במאי יוני/ביוני יולי/ביולי אוגוסט/באוגוסט "
    "ספטמבר/בספטמבר אוקטובר/באוקטובר נובמבר/בנובמבר דצמבר/בדצמבר",
}
BESIDE_DATES = {
    "ca": "el la de d del l en any",
    "ro": "pe la în din anul",
    "sv": "den i år",
    "da": "den i år",
    **dict.fromkeys(("nb", "no", "nn"), "den i år"),
    "fi": "vuonna",
    "pl": "w dnia roku rok r",
    "cs": "v ve dne roku roce rok r",
    "sk": "v vo dňa roku rok r",
    "hr": "u dana godine godina g",
    "uk": "у в року рік році р",
    "ru": "в года год году г",
    "bg": "на през година г",
    "el": "στις την τον το του",
    "tr": "yılı yılında",
    "id": "tanggal tahun pada",
    "ar": "في عام سنة يوم",
}
SIGNED = frozenset(("ja", "zh", "ko"))  # years, months and days are told by a sign behind their figures
