"""Words in what office files draw: text of shapes, charts, diagrams, descriptions of pictures.

DrawingML is shared by Word, Excel and PowerPoint (ECMA-376 part 1, 20 and 21).
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from concierge.extract.office.office_xml import CHART, DRAWING, Package, Related, local

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_POINTS = 2_000
"""Values of one series of a chart that are kept; they stand in its sheet as well."""


def paragraphs(root: Element) -> str:
    """Join the runs of each paragraph; cells of a table row stand on one line."""
    return "\n".join(filter(None, _lines(root)))


def _lines(node: Element) -> Iterator[str]:
    for child in node:
        if child.tag == f"{DRAWING}p":
            yield runs(child)
        elif child.tag == f"{DRAWING}tr":
            cells = (" ".join(paragraphs(cell).split()) for cell in child)
            yield "\t".join(filter(None, cells))
        elif child.tag != _FALLBACK:
            yield from _lines(child)


def runs(paragraph: Element) -> str:
    """Return the text of one paragraph; the number of the slide is not part of it."""
    pieces: list[str] = []
    for one in paragraph:
        if one.tag == f"{DRAWING}br":
            pieces.append("\n")
        elif one.tag != f"{DRAWING}fld" or one.get("type") != "slidenum":
            # Formulas stand in the paragraph as mathematical runs.
            pieces += [text.text or "" for text in one.iter() if local(text.tag) == "t"]
    return "".join(pieces).strip()


def descriptions(root: Element) -> list[str]:
    """Return what the author wrote about pictures for people who cannot see them."""
    named = (one for one in root.iter() if local(one.tag) in ("cNvPr", "docPr"))
    said = (" ".join((one.get("descr") or one.get("title") or "").split()) for one in named)
    return list(dict.fromkeys(filter(None, said)))


def drawn(package: Package, related: dict[str, Related]) -> list[str]:
    """Return the words of the charts and diagrams that a part refers to, once each."""
    found: list[str] = []
    for one in related.values():
        if one.kind not in ("chart", "chartEx", "diagramData"):
            continue
        root = package.parsed(one.target)
        if root is not None:
            found.append(paragraphs(root) if one.kind == "diagramData" else chart(root))
    return list(dict.fromkeys(filter(None, found)))


def chart(root: Element) -> str:
    """Return the title, axes and series of a chart: each series with its points."""
    lines = [paragraphs(root)]
    for series in root.iter(f"{CHART}ser"):
        name = " ".join(_values(series.find(f"{CHART}tx")))
        labels = [*_values(series.find(f"{CHART}cat")), *_values(series.find(f"{CHART}xVal"))]
        values = [*_values(series.find(f"{CHART}val")), *_values(series.find(f"{CHART}yVal"))]
        if len(labels) == len(values):
            points = ", ".join(
                f"{label} {value}" for label, value in zip(labels, values, strict=True)
            )
        else:
            points = ", ".join(labels + values)
        lines.append(f"{name}: {points}" if name and points else name or points)
    return "\n".join(filter(None, lines))


def _values(node: Element | None) -> list[str]:
    """Return the values of a series that the chart keeps beside its formula."""
    if node is None:
        return []
    return [one.text.strip() for one in node.iter(f"{CHART}v") if one.text][:_POINTS]
