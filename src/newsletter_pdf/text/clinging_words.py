"""The words that stay on one line with the number or the name beside them, in the languages newsletters are set in.

Room: text. Data only; the rules are in `no_break`. Words are case-sensitive, so that `May 5` is a date and `may 5` not.
"""

from __future__ import annotations

MONTHS = frozenset(
    """
    Jan January Feb February Mar March Apr April May June July Jun Jul Aug August Sep Sept September Oct October
    Nov November Dec December Januar Jänner Februar März Mai Juni Juli Oktober Okt Dezember Dez janvier février
    mars avril mai juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio
    julio agosto septiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre
    ottobre dicembre janeiro fevereiro março maio junho julho setembro outubro novembro dezembro januari
    februari maart april mei juni juli augustus september oktober november december stycznia lutego marca
    kwietnia maja czerwca lipca sierpnia września października listopada grudnia января февраля марта апреля мая
    июня июля августа сентября октября ноября декабря Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου
    Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου
    """.split()  # noqa: SIM905
)
"""As they stand in a date, short or long."""

TITLES = frozenset(
    """
    Mr Mrs Ms Miss Mx Dr Prof Sir Dame Lord Lady St Ste Mme Mlle MM M Hr Herr Frau Hon Rev Gen Col Capt Lt Sgt
    Amb Messrs Sr Sra Srta Dott Sig Don Doña Dhr Mw г-н г-жа
    """.split()  # noqa: SIM905
)
"""With or without a full stop, before a name."""

BEFORE_NUMBER_DOTTED = frozenset(
    """
    P p Pp pp Pg pg Pgs pgs No no Nos nos Nr nr n Vol vol Fig fig Figs figs Art art Sec sec Ch ch c ca approx
    Tel tel Ext ext Rm S Bd Abb Abs Kap Ziff Aufl tab Tab cap núm Pág pág págs pag стр с рис табл гл ст Σελ σελ
    """.split()  # noqa: SIM905
)
"""With a full stop, before a number."""

BEFORE_NUMBER = frozenset(
    """
    Page page Pages pages No Nos Article article Chapter chapter Section section Figure figure Table table Annex
    Room room Floor Box Volume volume Issue issue Seite Seiten Kapitel Artikel página pagina strona Страница
    страница § §§ № n° N° nº Nº n.º N.º h US$ HK$ $ € £ ¥ ￥ USD EUR GBP CNY RMB CHF HKD JPY
    """.split()  # noqa: SIM905
)
"""As they are, before a number."""

CURRENCIES = "[$€£¥￥]|(?:USD|EUR|GBP|CNY|RMB|CHF|HKD|JPY|Euro|руб)(?![^\\W_])"
"""Behind an amount."""

MULTIPLES = frozenset(
    """
    million millions billion billions trillion bn mn Mio Mrd Millionen Milliarden тыс млн млрд
    """.split()  # noqa: SIM905
)
"""With or without a full stop, between a number and its unit."""

UNITS = (
    "million|millions|billion|billions|trillion|bn|mn|per cent|percent|Millionen|Milliarden|Mio|Mrd|Prozent|"
    "km|m|cm|mm|kg|g|mg|t|ha|l|ml|MW|GW|kW|kWh|GB|MB|kB|TB|Hz|kHz|MHz|V|W|°C|°F|km²|m²|m³|ft|h|min|am|pm|a\\.m\\.|p\\.m\\.|"
    "hrs|Uhr|BC|AD|BCE|CE|г|гг|тыс|млн|млрд|км|м|см|кг|чел"
)
"""Behind a number (a regular expression)."""
