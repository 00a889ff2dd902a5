"""Questions that go on from others, and those that stand alone."""

from __future__ import annotations

import pytest

from concierge.answer.exchanges import Exchange, Focus, newest_within
from concierge.answer.following import stand_alone

RENT = Exchange("How much was the rent in 2022?", "The rent was 950 euros. [1]", ("lease.txt",))
REPAIR = Exchange(
    "Who repaired the dishwasher?",
    "The dishwasher was repaired by Peter Holm in May. [1]",
    ("repairs.txt",),
)
BAKERY = Exchange(
    "Who opened the bakery?",
    "Anna Berg and her brother Tom opened the bakery. [1]",
    ("bakery.txt",),
)
LEASE = Exchange(
    "What does the lease say about pets?", "Pets need written consent. [1]", ("lease.txt",)
)
BILL = Exchange(
    "What is this about? Summarise it.", "A boiler. [1]", ("bill.txt",), Focus("bill.txt", 5)
)
DUE = Exchange("When is the rent due?", "The rent is due on the first. [1]", ("lease.txt",))
MIETE = Exchange(
    "Wie hoch war die Miete 2022?", "Die Miete betrug 950 Euro. [1]", ("mietvertrag.txt",)
)
VERTRAG = Exchange(
    "Was steht im Mietvertrag über Haustiere?", "Haustiere sind erlaubt.", ("mietvertrag.txt",)
)
REPARATUR = Exchange(
    "Wer hat die Spülmaschine repariert?",
    "Die Spülmaschine hat Peter Holm repariert. [1]",
    ("r.txt",),
)
WORDS = Exchange("rent 2022")
LANDLORD = Exchange("Who is the landlord?", "The landlord is Peter Holm. [1]")

FOLLOWING = [
    (
        Exchange("When is the invoice of the plumber due?"),
        "What is it for?",
        "What is the invoice of the plumber for?",
    ),
    (BILL, "and how much was it?", "How much was it (bill.txt)?"),
    (BILL, "When is it due?", "When is it due (bill.txt)?"),
    (BILL, "Who wrote this letter?", "Who wrote this letter (bill.txt)?"),
    (BILL, "und wie viel war es?", "Wie viel war es (bill.txt)?"),
    (BILL, "what about the deposit?", "What about the deposit (bill.txt)?"),
    (BILL, "Why?", "Why (bill.txt)?"),
    (RENT, "and in 2023?", "How much was the rent in 2023?"),
    (RENT, "What about the deposit?", "How much was the deposit in 2022?"),
    (RENT, "and the electricity?", "How much was the electricity in 2022?"),
    (RENT, "2023?", "How much was the rent in 2023?"),
    (RENT, "How much was it?", "How much was the rent?"),
    (RENT, "When was it paid?", "When was the rent paid?"),
    (REPAIR, "And when?", "When (who repaired the dishwasher)?"),
    (REPAIR, "When?", "When (who repaired the dishwasher)?"),
    (REPAIR, "How much did it cost?", "How much did the dishwasher cost?"),
    (REPAIR, "What did he charge?", "What did Peter Holm charge?"),
    (BAKERY, "When did they open it?", "When did Anna Berg and Tom open the bakery?"),
    (LANDLORD, "Where does she live?", "Where does Peter Holm live?"),
    (LANDLORD, "Where does he live?", "Where does Peter Holm live?"),
    (LANDLORD, "What is his address?", "What is Peter Holm’s address?"),
    (LEASE, "and smoking?", "What does the lease say about smoking?"),
    (LEASE, "what about subletting?", "What does the lease say about subletting?"),
    (LEASE, "and the insurance policy?", "What does the insurance policy say about pets?"),
    (LEASE, "When does it end?", "When does the lease end?"),
    (DUE, "How much is it?", "How much is the rent?"),
    (DUE, "Since when?", "Since when is the rent due?"),
    (DUE, "Why?", "Why is the rent due?"),
    (DUE, "Tell me more", "Tell me more (when is the rent due)?"),
    (DUE, "And who pays it?", "Who pays the rent?"),
    (MIETE, "Und 2023?", "Wie hoch war die Miete 2023?"),
    (MIETE, "und die Kaution?", "Wie hoch war die Kaution 2022?"),
    (MIETE, "Was ist mit dem Strom?", "Wie hoch war Strom 2022?"),
    (MIETE, "Wann wurde sie erhöht?", "Wann wurde sie (Miete) erhöht?"),
    (MIETE, "Seit wann?", "Seit wann (wie hoch war die Miete 2022)?"),
    (MIETE, "Warum?", "Warum (wie hoch war die Miete 2022)?"),
    (VERTRAG, "und Rauchen?", "Was steht im Mietvertrag über Rauchen?"),
    (VERTRAG, "Wann endet er?", "Wann endet er (Mietvertrag)?"),
    (REPARATUR, "Was hat es gekostet?", "Was hat es (Spülmaschine) gekostet?"),
    (REPARATUR, "Was hat er verlangt?", "Was hat er (Peter Holm) verlangt?"),
    (REPARATUR, "Wann?", "Wann (wer hat die Spülmaschine repariert)?"),
    (REPARATUR, "Wie lautet seine Adresse?", "Wie lautet seine Adresse (Peter Holm)?"),
    (MIETE, "Was kostet das?", "Was kostet das (Miete)?"),
    (WORDS, "and the deposit?", "Rent 2022 (the deposit)?"),
    (LEASE, "How long is this contract?", "How long is this contract (lease.txt)?"),
    (LEASE, "Who wrote that letter?", "Who wrote that letter (lease.txt)?"),
    (DUE, "What did the landlord say about it?", "What did the landlord say about the rent?"),
    (REPAIR, "Who was that?", "Who was Peter Holm?"),
    (VERTRAG, "Was steht darin?", "Was steht darin (Mietvertrag)?"),
    (
        REPARATUR,
        "Wer hat diese Rechnung geschrieben?",
        "Wer hat diese Rechnung (r.txt) geschrieben?",
    ),
    (
        Exchange("How much did we pay for the bathroom?"),
        "and for the kitchen?",
        "How much did we pay for the kitchen?",
    ),
    (Exchange("When was Anna born?"), "and Tom?", "When was Tom born?"),
    (MIETE, "mehr dazu", "Mehr dazu (Miete)"),
    (LEASE, "and what does it cost?", "What does the lease cost?"),
    (LEASE, "What else?", "What else does the lease say about pets?"),
    (RENT, "and last year?", "How much was the rent last year?"),
    (LEASE, "What is it about?", "What is the lease about?"),
    (
        Exchange("What is said about the living area?", "The living area is 64 m²."),
        "How big is it?",
        "How big is the living area?",
    ),
    (
        Exchange("When does my passport expire?", "On 3 May 2027."),
        "And my driving licence?",
        "When does my driving licence expire?",
    ),
    (
        Exchange("When does my passport expire?", "On 3 May 2027."),
        "Where was it issued?",
        "Where was my passport issued?",
    ),
    (
        Exchange("Who is my dentist?", "Your dentist is Dr. Lena Hart [1]."),
        "What's her phone number?",
        "What's Lena Hart’s phone number?",
    ),
    (
        Exchange(
            "Which insurance covers water damage?", "The Fennmoor household policy covers it."
        ),
        "How much does it cost per year?",
        "How much does it cost per year (which insurance covers water damage)?",
    ),
    (
        Exchange("How many days of holiday do I have?", "28 days."),
        "How many did I have in 2022?",
        "How many did I have in 2022 (how many days of holiday do I have)?",
    ),
    (
        Exchange("What was the total of invoice 2024-117?", "312.40 €"),
        "When was it sent?",
        "When was the total of invoice 2024-117 sent?",
    ),
    (
        Exchange("What was the total of invoice 2024-117?", "312.40 €"),
        "and of invoice 2024-118?",
        "What was the total of invoice 2024-118?",
    ),
    (
        Exchange("What was decided in the meeting on 21 January?", "To buy ticket machines."),
        "and on 28 January?",
        "What was decided in the meeting on 28 January?",
    ),
    (
        Exchange("Did Anna pay the rent in March?", "Yes."),
        "And Tom?",
        "Did Tom pay the rent in March?",
    ),
    (
        Exchange("Did Anna pay the rent in March?", "Yes."),
        "In April?",
        "Did Anna pay the rent in April?",
    ),
    (
        Exchange("Where are the photos from Norway?", "In Pictures/Norway."),
        "And from Sweden?",
        "Where are the photos from Sweden?",
    ),
    (Exchange("What does Section 4 say?", "Rent."), "and Section 5?", "What does Section 5 say?"),
    (
        Exchange("How much protein is in the recipe?", "30 g"),
        "And fat?",
        "How much fat is in the recipe?",
    ),
    (
        Exchange("Who signed the contract?", "Peter Holm and Jane Roe signed it."),
        "When did they sign it?",
        "When did Peter Holm and Jane Roe sign the contract?",
    ),
    (
        Exchange("What did the council decide?", "To extend line 4."),
        "Why did they decide that?",
        "Why did they decide that (what did the council decide)?",
    ),
    (
        Exchange("How old is the boiler?", "It was built in 2011."),
        "Does it need to be serviced?",
        "Does the boiler need to be serviced?",
    ),
    (
        Exchange("Wann läuft mein Reisepass ab?", "Am 3. Mai 2027."),
        "Und mein Führerschein?",
        "Wann läuft mein Führerschein ab?",
    ),
    (
        Exchange("Wer ist mein Zahnarzt?", "Ihre Zahnärztin ist Dr. Lena Hart."),
        "Wie lautet ihre Telefonnummer?",
        "Wie lautet ihre Telefonnummer (Lena Hart)?",
    ),
    (
        Exchange("Wie viel kostet die Versicherung?", "120 Euro."),
        "Was deckt sie ab?",
        "Was deckt sie (Versicherung) ab?",
    ),
    (
        Exchange("Wie viel kostet die Versicherung?", "120 Euro."),
        "Und pro Monat?",
        "Wie viel kostet die Versicherung pro Monat?",
    ),
    (
        Exchange("Was wurde in der Sitzung am 21. Januar beschlossen?", "x"),
        "Wer war dabei?",
        "Wer war dabei (was wurde in der Sitzung am 21. Januar beschlossen)?",
    ),
    (
        Exchange("Was wurde in der Sitzung am 21. Januar beschlossen?", "x"),
        "Und am 28. Januar?",
        "Was wurde in der Sitzung am 28. Januar beschlossen?",
    ),
    (
        Exchange("Welche Rechnung ist am höchsten?", "Die von Lindner."),
        "Wann ist sie fällig?",
        "Wann ist sie (Rechnung) fällig?",
    ),
    (
        Exchange("Wo sind die Fotos aus Norwegen?", "x"),
        "und aus Schweden?",
        "Wo sind die Fotos aus Schweden?",
    ),
    (
        Exchange("Hat Anna die Miete im März bezahlt?", "Ja."),
        "Und im April?",
        "Hat Anna die Miete im April bezahlt?",
    ),
    (
        Exchange("Wie heißt der Vermieter?", "Peter Holm."),
        "Wo wohnt er?",
        "Wo wohnt er (Peter Holm)?",
    ),
    (
        Exchange("Wie heißt der Vermieter?", "Peter Holm."),
        "Wie lange dauert es, bis man dort ist?",
        "Wie lange dauert es, bis man dort ist (wie heißt der Vermieter)?",
    ),
]
ALONE = [
    "What are the symptoms of measles?",
    "How do I get to the airport from the station?",
    "When did Marie Curie win her first Nobel prize?",
    "Who wrote the letter that complains about the noise?",
    "What should I do if the alarm goes off and nobody answers it?",
    "List all invoices from 2023.",
    "invoice plumber",
    "Show me the recipe for apple cake",
    "How long is the warranty on the washing machine and does it cover parts?",
    "Which of my bank statements mention Fennmoor?",
    "What is the difference between the two offers?",
    "Has the landlord replied to my letter about the damp?",
    "What did I write to Mrs Vaughn?",
    "Where did we stay when we were in Norway?",
    "Is there a dentist appointment in March?",
    "How much money did Tom lend me and when is he supposed to pay it back?",
    "What was the weather like during our trip to Sweden?",
    "Give me a summary of the budget",
    "What is the capital of Peru?",
    "Which chess opening did Kasparov prefer?",
    "Do any of the contracts end this year?",
    "What's in the attic?",
    "Does the tenant have to paint the walls before moving out?",
    "What does that clause about pets in the lease say?",
    "Wann hat der Zahnarzt geöffnet?",
    "Welche Medikamente nimmt Oma?",
    "Was muss ich mitnehmen, wenn ich nach Schweden fahre?",
    "Wer hat den Brief geschrieben, in dem es um den Lärm geht?",
    "Wie lange gilt die Garantie der Waschmaschine und was deckt sie ab?",
    "Was kostet ein neuer Reisepass?",
    "Wo habe ich die Steuererklärung 2021 gespeichert?",
    "Hat Anna gesagt, wann sie kommt?",
    "Rechnung Töpferbedarf",
    "Gib mir eine Zusammenfassung des Budgets",
    "Ist das Auto noch versichert?",
    "Was hat meine Tante über ihren Garten geschrieben?",
    "Sind in dem Vertrag Haustiere erlaubt?",
    "Wann muss man den TÜV machen lassen?",
    "When is the rent due?",
    "How much was the deposit in 2022?",
    "Who repaired the dishwasher?",
    "Did Anna sign the lease when she moved in?",
    "When the dishwasher broke, who repaired it?",
    "What does the contract say about its renewal?",
    "How long does it take to get to Lund?",
    "Is it allowed to sublet the flat?",
    "Was it agreed that the landlord pays for the heating?",
    "What time is it?",
    "Which plumber said he would come in May?",
    "Who runs the IT department?",
    "What is there to pay besides the rent?",
    "rent 2022",
    "dentist invoice",
    "How old is this house?",
    "What did we spend on food this year?",
    "And when is the rent due?",
    "What does Anna Berg do?",
    "Where is the boiler?",
    "Can you tell me when the lease ends?",
    "What happened last summer?",
    "Thanks",
    "Who are you?",
    "What is the car that Anna bought?",
    "How many pages does the report have?",
    "Where did my aunt and her husband live?",
    "Summarise the lease.",
    "What did Tom write about the garden in 2021?",
    "Which contract ends first?",
    "Wann ist die Miete fällig?",
    "Wie hoch war die Kaution 2022?",
    "Wer hat die Spülmaschine repariert?",
    "Können Sie mir sagen, wann der Vertrag endet?",
    "Gibt es eine Hausordnung?",
    "Worum geht es in dem Brief der Bank?",
    "Ist es erlaubt, die Wohnung zu untervermieten?",
    "Wann wurde die Spülmaschine repariert und was hat sie gekostet?",
    "Wie spät ist es?",
    "Was steht im Mietvertrag über Haustiere?",
    "Wo ist das Haus meiner Tante?",
    "Wann hat Anna ihre Wohnung gekauft?",
    "Welche Rechnung ist die höchste?",
    "Danke",
    "wie hoch ist das gehalt",
    "Was kostet das Auto?",
    "Wie heißt der Vermieter und wo wohnt er?",
]


@pytest.mark.parametrize(("before", "typed", "expected"), FOLLOWING)
def test_what_goes_on_is_made_whole(before: Exchange, typed: str, expected: str) -> None:
    assert stand_alone(typed, [before]) == expected


@pytest.mark.parametrize("before", [RENT, REPAIR, LANDLORD, MIETE, VERTRAG])
@pytest.mark.parametrize("typed", ALONE)
def test_what_stands_alone_is_left_alone(before: Exchange, typed: str) -> None:
    assert stand_alone(typed, [before]) is None


@pytest.mark.parametrize("typed", ["and in 2023?", "When does it end?", "Why?", "Und 2023?"])
def test_nothing_goes_on_from_nothing(typed: str) -> None:
    assert stand_alone(typed, []) is None


def test_what_was_understood_goes_on() -> None:
    earlier = [REPAIR]
    for typed, expected in (
        ("How much did it cost?", "How much did the dishwasher cost?"),
        ("and the oven?", "How much did the oven cost?"),
        ("Why?", "Why did the oven cost?"),
    ):
        found = stand_alone(typed, earlier)
        assert found == expected
        earlier.append(Exchange(found))


def test_of_chosen_files_this_document_is_one() -> None:
    assert stand_alone("What is this document about?", [LEASE], chosen=True) is None
    assert stand_alone("When does this contract end?", [LEASE], chosen=True) is None
    assert stand_alone("When does this contract end?", [LEASE]) == (
        "When does this contract (lease.txt) end?"
    )


def test_very_long_questions_are_left_alone() -> None:
    assert stand_alone("and in 2023?", [Exchange("rent " * 100)]) is None


def test_memory_is_bounded_by_tokens() -> None:
    said = [Exchange(f"question {number}", "word " * 70) for number in range(9)]
    kept = newest_within(said, 320)
    assert kept == said[-3:]
    assert newest_within(said, 10) == []
    assert newest_within([], 1000) == []
