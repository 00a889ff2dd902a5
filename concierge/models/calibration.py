"""Pairs of sentences by which the cosines of an embedding model are measured.

The left of a pair is what somebody asks or looks for, the right what a file says of it. Each pair
is about a thing of its own, so a left and the right of another pair are unrelated. German ones
are there because a model may know one language only: the pairs of the language that it tells
apart best count, and a model of several languages is not judged by its weakest.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from concierge.core.cosines import CosineScale

if TYPE_CHECKING:
    from concierge.core.protocols import FloatArray

Pairs = tuple[tuple[str, str], ...]

ENGLISH: Pairs = (
    (
        "When is the rent due?",
        "The tenant pays the rent on the first working day of every month.",
    ),
    (
        "how to bake bread with sourdough",
        "Feed the starter in the evening, knead the dough and let it rise overnight.",
    ),
    (
        "What did the doctor say about my blood pressure?",
        "Readings of 150 over 95 were found, so the physician prescribed a tablet each morning.",
    ),
    (
        "flight to Lisbon in March",
        "Your booking: Berlin to Lisbon, departing on 14 March at 7:40 from gate B12.",
    ),
    (
        "Who won the chess tournament?",
        "After nine rounds the youngest player took first place on the chess board.",
    ),
    (
        "repairing a leaking tap",
        "Turn off the water, unscrew the faucet and replace the worn washer that drips.",
    ),
    (
        "Why did the server crash last night?",
        "The machine went down at 2 a.m. because the log partition was full.",
    ),
    (
        "income tax return deadline",
        "The declaration for the revenue office must be handed in by the end of July.",
    ),
    (
        "My dog is afraid of fireworks",
        "Pets that panic at loud bangs on New Year's Eve calm down in a dark, quiet room.",
    ),
    (
        "What is photosynthesis?",
        "Green plants use sunlight to turn water and carbon dioxide into sugar and oxygen.",
    ),
    (
        "minutes of the board meeting",
        "The directors met on Tuesday, approved the budget and elected a new chair.",
    ),
    (
        "How do I cancel my gym membership?",
        "Members of the fitness studio may end their contract with one month's notice.",
    ),
    (
        "history of the Roman aqueducts",
        "Ancient engineers carried water to Rome over long rows of stone arches.",
    ),
    (
        "The car makes a strange noise when braking",
        "Squealing brakes usually mean that the pads of the vehicle are worn out.",
    ),
    (
        "When does school start after the holidays?",
        "Pupils come back from the summer break on Monday, lessons begin at eight.",
    ),
    (
        "solar panels on the roof",
        "The photovoltaic modules on top of the house gave 4,200 kilowatt hours this year.",
    ),
    (
        "How many guests are coming to the wedding?",
        "Eighty people have accepted the invitation to the marriage ceremony.",
    ),
    (
        "learning to play the violin",
        "Practise scales slowly with the bow before you try a whole piece on your fiddle.",
    ),
    (
        "complaint about a broken parcel",
        "The package arrived damaged, and I ask the shop for a refund.",
    ),
    (
        "Which mushrooms can be eaten?",
        "Chanterelles and porcini are edible, but the death cap is a deadly fungus.",
    ),
)

GERMAN: Pairs = (
    (
        "Wann muss die Miete bezahlt werden?",
        "Der Mieter überweist die Miete am ersten Werktag jedes Monats.",
    ),
    (
        "Brot mit Sauerteig backen",
        "Den Ansatz am Abend füttern, den Teig kneten und über Nacht gehen lassen.",
    ),
    (
        "Was hat die Ärztin zum Blutdruck gesagt?",
        "Gemessen wurden 150 zu 95, deshalb verschrieb sie jeden Morgen eine Tablette.",
    ),
    (
        "Flug nach Lissabon im März",
        "Ihre Buchung: Berlin nach Lissabon, Abflug am 14. März um 7:40 Uhr.",
    ),
    (
        "Wer hat das Schachturnier gewonnen?",
        "Nach neun Runden stand die jüngste Spielerin am Brett auf dem ersten Platz.",
    ),
    (
        "tropfenden Wasserhahn reparieren",
        "Das Wasser abstellen, die Armatur aufschrauben und die alte Dichtung ersetzen.",
    ),
    (
        "Warum ist der Server heute Nacht abgestürzt?",
        "Der Rechner fiel um zwei Uhr aus, weil die Platte mit Protokollen voll war.",
    ),
    (
        "Frist für die Steuererklärung",
        "Die Unterlagen müssen bis Ende Juli beim Finanzamt abgegeben sein.",
    ),
    (
        "Mein Hund hat Angst vor Feuerwerk",
        "Tiere, die an Silvester bei lauten Böllern zittern, beruhigt ein dunkler Raum.",
    ),
    (
        "Was ist Photosynthese?",
        "Grüne Pflanzen machen mit Sonnenlicht aus Wasser und Kohlendioxid Zucker.",
    ),
    (
        "Protokoll der Vorstandssitzung",
        "Der Vorstand tagte am Dienstag, beschloss den Haushalt und wählte den Vorsitz neu.",
    ),
    (
        "Wie kündige ich das Fitnessstudio?",
        "Mitglieder können ihren Vertrag im Studio mit einer Frist von einem Monat beenden.",
    ),
    (
        "Geschichte der römischen Wasserleitungen",
        "Die Baumeister der Antike führten das Wasser über steinerne Bögen nach Rom.",
    ),
    (
        "Das Auto macht beim Bremsen Geräusche",
        "Quietschen die Bremsen, sind meist die Beläge des Wagens abgenutzt.",
    ),
    (
        "Wann beginnt nach den Ferien die Schule?",
        "Am Montag nach der Sommerpause fängt der Unterricht um acht Uhr wieder an.",
    ),
    (
        "Solaranlage auf dem Dach",
        "Die Photovoltaik auf dem Haus hat in diesem Jahr 4.200 Kilowattstunden erzeugt.",
    ),
    (
        "Wie viele Gäste kommen zur Hochzeit?",
        "Achtzig Personen haben die Einladung zur Trauung angenommen.",
    ),
    (
        "Geige spielen lernen",
        "Übe erst langsam Tonleitern mit dem Bogen, bevor du auf der Violine ein Stück spielst.",
    ),
    (
        "Beschwerde über ein beschädigtes Paket",
        "Die Sendung kam kaputt an, ich verlange vom Händler mein Geld zurück.",
    ),
    (
        "Welche Pilze kann man essen?",
        "Pfifferlinge und Steinpilze sind essbar, der Knollenblätterpilz ist tödlich.",
    ),
)
# How far a left is from the right that it is unrelated to: no neighbours are about like things.
_APART = 7


def measure(
    queries: Callable[[Sequence[str]], FloatArray], passages: Callable[[Sequence[str]], FloatArray]
) -> CosineScale:
    """Return the scale of a model.

    Args:
        queries: Turns what is looked for into unit vectors, shape (n, dimensions).
        passages: Turns what files say into unit vectors.
    """
    scales = []
    for pairs in (ENGLISH, GERMAN):
        means = means_of(queries([left for left, _ in pairs]), passages([r for _, r in pairs]))
        scales.append(means)
    unrelated, related = max(scales, key=lambda means: means[1] - means[0])
    return CosineScale.measured(unrelated, related)


def means_of(lefts: FloatArray, rights: FloatArray) -> tuple[float, float]:
    """Return the mean cosines of unrelated and of related pairs, row by row."""
    cosines = lefts @ rights.T
    count = len(lefts)
    others = [(row + _APART) % count for row in range(count)]
    unrelated = float(cosines[range(count), others].mean())
    return unrelated, float(cosines.diagonal().mean())
