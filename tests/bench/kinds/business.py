"""Papers with figures: invoices, receipts, statements, contracts, tickets, spreadsheets."""

from __future__ import annotations

from tests.bench.kinds.world import Made, World


def invoice(world: World) -> Made:
    """Make a bill."""
    german = world.likely(0.4)
    firm, day = world.firm(), world.written_day()
    number = f"{world.one(('R', 'INV', '20', 'A'))}-{world.number(100, 99999)}"
    lines = [f"{world.number(1, 4)} x {world.thing()}  {world.money()}" for _ in range(3)]
    if german:
        head = f"{firm}\n{world.address()}\n\nRechnung Nr. {number}\nDatum: {day}"
        foot = world.one(
            (
                f"Zwischensumme {world.money()}\nMwSt. 19 % {world.money()}\nZu zahlen: {world.money()}",
                f"Gesamtbetrag inkl. Umsatzsteuer {world.money()}\nZahlbar innerhalb von 14 Tagen.",
            )
        )
    else:
        head = world.one(
            (
                f"{firm}\n{world.address()}\nInvoice {number}\nDate: {day}\nBill to: {world.person()}",
                f"INVOICE\n\nFrom: {firm}\nTo: {world.person()}, {world.address()}\nNo. {number}, {day}",
                (
                    f"{firm} — {world.address()}\n\n{world.person()}\n{world.address()}\n\n{day}\n"
                    f"For work on your {world.thing()} we charge:"
                ),
            )
        )
        foot = world.one(
            (
                f"Subtotal {world.money()}\nVAT 20 % {world.money()}\nTotal due {world.money()}",
                f"Amount payable: {world.money()}\nPayment within 30 days to IBAN DE{world.number(10**9, 10**10)}",
            )
        )
    parts = [head, "\n".join(lines), foot, world.filler(0, 2)]
    return world.document(("invoice", "Rechnung", world.firm(), "bill"), parts)


def receipt(world: World) -> Made:
    """Make what a till prints."""
    goods = (
        "milk",
        "Brot",
        "apples",
        "Kaffee",
        "soap",
        "batteries",
        "Käse",
        "pasta",
        "tea",
        "Eier",
        "socks",
        "pencils",
        "shampoo",
        "Butter",
        "tomatoes",
        "wine",
    )
    lines = [f"{good:<14}{world.money(1, 30)}" for good in world.some(goods, 2, 8)]
    clock = f"{world.number(7, 21)}:{world.number(10, 59)}"
    foot = world.one(
        (
            f"TOTAL {world.money(5, 90)}\nCASH {world.money(50, 99)}\nCHANGE {world.money(1, 20)}",
            f"SUMME {world.money(5, 90)}\nGegeben BAR\nRückgeld {world.money(1, 9)}",
            f"Card payment {world.money(5, 90)}\nVISA ****{world.number(1000, 9999)} approved",
            f"EC-Karte {world.money(5, 90)}\nTerminal-ID {world.number(10**6, 10**7)}",
        )
    )
    head = f"{world.firm()}\n{world.address()}\n{world.written_day()} {clock}"
    thanks = world.one(("Thank you for shopping with us", "Vielen Dank für Ihren Einkauf!", ""))
    return world.document(("receipt", "Kassenbon", "till"), [head, "\n".join(lines), foot, thanks])


def bank_statement(world: World) -> Made:
    """Make what a bank says of an account."""
    causes = (
        "Standing order rent",
        "Card purchase",
        "Lastschrift Stadtwerke",
        "Salary",
        "Gehalt",
        "ATM withdrawal",
        "Überweisung",
        "Interest",
        "Dauerauftrag Miete",
        "Direct debit",
        "Refund",
    )
    rows = [
        f"{world.written_day()}  {world.one(causes)} {world.firm()}  {world.one('+-')}{world.money()}"
        for _ in range(world.number(4, 12))
    ]
    bank = world.one(("Sparkasse", "First County Bank", "Volksbank", "Harbour Savings")) + (
        f" {world.town()}"
    )
    head = world.one(
        (
            f"{bank}\nAccount {world.number(10**7, 10**8)}\nOpening balance {world.money()}",
            f"{bank}\nKontoauszug Nr. {world.number(1, 12)}\nAlter Kontostand {world.money()}",
            f"Transactions of your account with {bank}, {world.person()}",
        )
    )
    foot = world.one((f"Closing balance {world.money()}", f"Neuer Saldo {world.money()}"))
    if world.likely(0.25):
        table = "\n".join(row.replace("  ", ";") for row in rows)
        return Made(world.name("csv", ("umsaetze", "statement")), f"Date;Text;Amount\n{table}\n")
    return world.document(("statement", "Kontoauszug", "bank"), [head, "\n".join(rows), foot])


def contract(world: World) -> Made:
    """Make an agreement between two parties."""
    one, other = world.person(), world.firm()
    german = world.likely(0.4)
    subject = world.one(
        ("Mietvertrag", "Arbeitsvertrag", "Kaufvertrag", "Dienstvertrag")
        if german
        else ("Lease", "Employment Agreement", "Service Agreement", "Purchase Agreement")
    )
    clauses = (
        (
            f"Der Vertrag beginnt am {world.written_day()}.",
            "Die Kündigungsfrist beträgt drei Monate.",
            f"Die Vergütung beträgt {world.money()} monatlich.",
            "Änderungen bedürfen der Schriftform.",
            f"Gerichtsstand ist {world.town()}.",
            "Nebenabreden wurden nicht getroffen.",
        )
        if german
        else (
            f"This agreement commences on {world.written_day()}.",
            "Either party may terminate with three months' notice in writing.",
            f"The consideration shall be {world.money()} per month.",
            f"This agreement is governed by the law of {world.town()}.",
            "Amendments must be made in writing and signed by both parties.",
            "The tenant shall keep the premises in good repair.",
            "Neither party is liable for indirect damage.",
        )
    )
    mark = world.one(("§ {}", "{}.", "Article {}", "({})"))
    numbered = [f"{mark.format(n)} {c}" for n, c in enumerate(world.some(clauses, 4, 6), 1)]
    between = (f"zwischen {one} und {other}" if german else f"between {one} and {other}",)
    signed = f"{world.town()}, {world.written_day()}\n\n_______________    _______________"
    parts = [f"{subject}\n{between[0]}", "\n\n".join(numbered), world.filler(0, 2), signed]
    return world.document(("contract", "Vertrag", "agreement", "lease"), parts)


def ticket(world: World) -> Made:
    """Make what lets one onto a train, a plane or into a hall."""
    clock = f"{world.number(5, 22)}:{world.number(10, 59)}"
    seat = f"{world.number(1, 40)}{world.one('ABCDEF')}"
    body = world.one(
        (
            (
                f"BOARDING PASS\n{world.person()}\n{world.town()} → {world.town()}\nFlight "
                f"{world.one(('LH', 'BA', 'KL'))}{world.number(100, 999)}  Gate {world.number(1, 60)}  Seat {seat}"
                f"\nBoarding {clock}"
            ),
            (
                f"Fahrkarte\n{world.town()} – {world.town()}\nGültig am {world.written_day()}\nAbfahrt {clock}"
                f" Gleis {world.number(1, 20)}, Wagen {world.number(1, 14)}, Sitzplatz {world.number(1, 90)}"
            ),
            (
                f"Admit one\nConcert of the {world.town()} Philharmonic\nDoors {clock}, row {world.number(1, 30)}"
                f", seat {seat}\nNo re-entry"
            ),
            (
                f"E-Ticket\nPassenger {world.person()}\nCoach {world.number(1, 14)}, seat {seat}\n"
                f"{world.town()} to {world.town()}, departs {clock}"
            ),
            (
                f"Eintrittskarte\nStadttheater {world.town()}\nReihe {world.number(1, 20)} Platz {world.number(1, 40)}"
                f"\nBeginn {clock}"
            ),
        )
    )
    code = f"Booking {world.number(10**5, 10**6):X}\n{world.written_day()}  {world.money(9, 300)}"
    return world.document(("ticket", "Ticket", "boarding"), [body, code, world.filler(0, 1)])


def spreadsheet(world: World) -> Made:
    """Make a table somebody keeps."""
    heads = world.one(
        (
            ("Item", "Quantity", "Unit price", "Sum"),
            ("Name", "Jan", "Feb", "Mar", "Q1"),
            ("Monat", "Einnahmen", "Ausgaben", "Differenz"),
            ("Day", "Hours", "Project", "Rate"),
            ("Person", "Age", "Team", "Score"),
            ("Plant", "Height", "Water", "Light"),
        )
    )
    mark = world.one((",", ";", "\t"))

    def cell(column: int) -> str:
        return (
            world.one((world.person(), world.thing())) if not column else str(world.number(1, 999))
        )

    rows = [mark.join(cell(i) for i in range(len(heads))) for _ in range(world.number(6, 30))]
    ending = "tsv" if mark == "\t" else "csv"
    text = "\n".join([mark.join(heads), *rows, mark.join(["Total", *heads[1:]])])
    return Made(world.name(ending, ("table", "Liste", "overview")), text + "\n")
