"""Words of English and German questions that name nothing by themselves."""

from __future__ import annotations

# ruff: noqa: SIM905 - columns of many strings read worse

WH = frozenset(
    """
    how what when where which who whom whose why
    wann warum was welche welchem welchen welcher welches wem wen wer weshalb wessen wie wieso wo
    wofür woher wohin womit worum wovon wozu
    """.split()
)
AUXILIARIES = frozenset(
    """
    are aren't be been can can't could couldn't did didn't do does doesn't don't had has hasn't
    have is isn't may might must shall should was wasn't were weren't will won't would
    bin bist darf dürfen durfte hat hatte hatten habe haben ist kann kannst können konnte könnte mag
    muss müssen musste sind soll sollen sollte war waren werden wird wurde wurden würde würden will
    wollen
    """.split()
)
PREPOSITIONS = frozenset(
    """
    about after against around at before between by during for from in into near of on over per pro
    since through to under until up with within without
    ab am an auf aus bei beim bis durch für gegen im in ins mit nach ohne seit um unter vom von vor
    wegen während zu zum zur über
    """.split()
)
DETERMINERS_EN = frozenset("a an any her his my our the their your".split())
DETERMINERS_DE = frozenset(
    """
    das dem den der des die ein eine einem einen einer eines mein meine meinem meinen meiner meines
    unser unsere unserem unseren unserer unseres
    """.split()
)
# Beside the functions words above, what ends a noun and its adjectives in an English question.
VERBS_EN = frozenset(
    """
    agree allow apply arrive ask attend become begin begins belong break bring build buy call change
    charge choose come comes complain conclude contain cook cost costs cover decide deliver describe
    discuss due earn end ended ends expire expires explain fail find finish fix get give go grow
    happen happened happens hire include install keep last learn leave list live lives lose made
    make mean meet mention need needs open own pay pays prefer produce promise promised propose
    provide receive recommend refer refuse reject remove renew repair replace require run said say
    says send sent serve sign signed sold spend start starts stay stop suggest take takes teach tell
    think want wear win work works worth write written wrote
    """.split()
)
_JOINING = """
    also and although as because but else even how's if just more most much many nor not only or
    other some such than that then there these this those though too very what's when's where's
    while who's yet here exactly altogether again please ok okay yes no
    aber als auch da dann denn dass doch eben genau gern noch nur ob obwohl oder schon sehr sonst
    sowie und viel viele weil weiter wenn bitte ja nein mehr dazu davon darin dafür daran darüber
    damit dort dabei danach insgesamt
"""
_PERSONAL = """
    he her hers him his i it its itself me mine my our ours she their theirs them they us we you
    your yours tell show give find explain know
    dich dir du er es euch euer ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres man mein mich
    mir sein seine seinem seinen seiner seines sich sie uns wir sag sage sagen nenne zeig zeige
    erklär erkläre gib gibt weißt
    detail details anything something nothing everything thing things information info one ones
    einzelheiten etwas nichts alles sache angaben
"""
FUNCTION_WORDS = (
    WH
    | AUXILIARIES
    | PREPOSITIONS
    | DETERMINERS_EN
    | DETERMINERS_DE
    | frozenset(_JOINING.split())
    | frozenset(_PERSONAL.split())
)
# Where a new clause begins, whose pronouns may mean what stands before.
CLAUSES = frozenset(
    """
    , ; : after although and as because before but if or since so that though unless until when
    where whether which while who
    aber als bevor da damit dass nachdem ob obwohl oder sodass sowie und weil wenn während
    """.split()
)
PEOPLE = frozenset(
    """
    accountant author aunt boss brother buyer client colleague customer daughter dentist doctor
    employee employer family father friend grandfather grandmother husband insurer landlord lawyer
    man manager mother neighbor neighbour owner parents partner people person plumber roofer seller
    sister son surgeon teacher tenant tenants uncle wife woman
    arzt arbeitgeber autor bruder chef chefin eigentümer familie frau freund freundin herr kollege
    kollegin kunde kundin käufer lehrer lehrerin leute mann mieter mieterin mutter nachbar nachbarin
    person schwester sohn tante tochter vater verkäufer vermieter vermieterin zahnarzt ärztin
    """.split()
)
_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december"
    "|januar|februar|märz|mai|juni|juli|oktober|dezember"
)
_SPANS = (
    "(?:last|this|next|previous) (?:year|month|week|quarter|summer|winter|spring|autumn)"
    "|(?:letzte[nsmr]?|vorige[nsmr]?|diese[nsmr]?|nächste[nsmr]?) "
    "(?:jahr|monat|woche|quartal|sommer|winter)|yesterday|today|tomorrow|gestern|heute|morgen"
)
TIME = (
    r"(?:(?:in|on|for|during|of|since|until|from|am|im|seit|für|bis|ab|vom)\s+)?"
    r"(?:(?:the\s+)?(?:year|jahre?)\s+)?"
    rf"(?:(?:(?:\d{{1,2}}\.?\s+)?(?:{_MONTHS})\s+)?(?:19|20)\d\d"
    rf"|(?:\d{{1,2}}\.?\s+)?(?:{_MONTHS})|{_SPANS})\b"
)
"""A regular expression of times, such as "in May 2023"; its case does not matter."""
