"""The style of the window where the system has none of its own: Fusion, drawn flat.

Only the looks of a few controls are others; where they are, how they are reached and what
they tell assistive technology stays with Fusion. Native styles are left alone, and so is high
contrast but for boxes in rows.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionComboBox,
    QStyleOptionComplex,
    QStyleOptionSlider,
    QStyleOptionSpinBox,
    QWidget,
)

from concierge.gui.look import bars, controls, metrics, strokes, views
from concierge.gui.look.colours import Colours

_Primitive = QStyle.PrimitiveElement
_Control = QStyle.ControlElement
_Complex = QStyle.ComplexControl
_Contents = QStyle.ContentsType
_Sub = QStyle.SubControl

_SPIN_ARROWS: tuple[tuple[_Sub, strokes.Towards], ...] = (
    (_Sub.SC_SpinBoxUp, "up"),
    (_Sub.SC_SpinBoxDown, "down"),
)
_OF_TEXT = {
    QStyle.PixelMetric.PM_ButtonIconSize,
    QStyle.PixelMetric.PM_SmallIconSize,
    QStyle.PixelMetric.PM_TabBarIconSize,
    QStyle.PixelMetric.PM_ListViewIconSize,
    QStyle.PixelMetric.PM_IndicatorWidth,
    QStyle.PixelMetric.PM_IndicatorHeight,
    QStyle.PixelMetric.PM_ExclusiveIndicatorWidth,
    QStyle.PixelMetric.PM_ExclusiveIndicatorHeight,
}
_LEAST_THUMB = 32
_ARROW_ROOM = 3  # steps of four pixels at the end of a button with a menu


class StrongStyle(QProxyStyle):
    """Fusion as it is, for high contrast, but with check boxes in rows that can be seen.

    Args:
        colours: Returns what to paint with now.
    """

    def __init__(self, colours: Callable[[], Colours]) -> None:
        # Qt hands over no widget at times, whatever the stubs of PySide say of that.
        super().__init__("Fusion")
        self.setObjectName("fusion")
        self._colours = colours
        self._primitives: dict[_Primitive, strokes.Painting] = {
            _Primitive.PE_IndicatorItemViewItemCheck: controls.check_box,
        }

    def drawPrimitive(  # noqa: N802 - Qt's name
        self,
        element: _Primitive,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw a part of a control."""
        draw = self._primitives.get(element)
        if draw is None or not draw(painter, option, self._colours()):
            super().drawPrimitive(element, option, painter, widget)


class FlatStyle(StrongStyle):
    """Fusion with slim scroll bars and flat, rounded controls.

    Args:
        colours: Returns what to paint with now.
    """

    def __init__(self, colours: Callable[[], Colours]) -> None:
        super().__init__(colours)
        self._primitives |= {
            _Primitive.PE_PanelButtonCommand: controls.button,
            _Primitive.PE_PanelButtonTool: controls.tool_button,
            _Primitive.PE_PanelLineEdit: controls.field,
            _Primitive.PE_PanelItemViewItem: views.row,
            _Primitive.PE_IndicatorBranch: views.branch,
            _Primitive.PE_IndicatorArrowDown: controls.arrow_down,
            _Primitive.PE_FrameTabBarBase: views.tab_line,
            _Primitive.PE_Frame: views.frame,
            _Primitive.PE_FrameFocusRect: views.focus,
            _Primitive.PE_IndicatorCheckBox: controls.check_box,
            _Primitive.PE_IndicatorRadioButton: controls.radio_button,
        }
        self._controls: dict[_Control, strokes.Painting] = {
            _Control.CE_TabBarTabShape: views.tab,
            _Control.CE_HeaderSection: views.header,
            _Control.CE_HeaderEmptyArea: views.header,
            _Control.CE_ProgressBarGroove: bars.groove,
            _Control.CE_ProgressBarContents: bars.progress,
        }

    def drawControl(  # noqa: N802 - Qt's name
        self,
        element: _Control,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw a control."""
        draw = self._controls.get(element)
        if draw is not None and draw(painter, option, self._colours()):
            return
        if element == _Control.CE_TabBarTabLabel:  # which Fusion lifts on the chosen tab
            option.state &= ~QStyle.StateFlag.State_Selected
        super().drawControl(element, option, painter, widget)

    def drawComplexControl(  # noqa: N802 - Qt's name
        self,
        control: _Complex,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw a control that has parts."""
        now = self._colours()
        if control == _Complex.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            thumb = self.subControlRect(control, option, _Sub.SC_ScrollBarSlider, widget)
            bars.scroll_bar(painter, option, now, thumb, widget)
        elif control == _Complex.CC_Slider:
            groove = self.subControlRect(control, option, _Sub.SC_SliderGroove, widget)
            handle = self.subControlRect(control, option, _Sub.SC_SliderHandle, widget)
            bars.slider(painter, option, now, groove, handle)
        elif control == _Complex.CC_ToolButton and controls.opens_menu(option):
            self._draw_menu_button(option, painter, widget)
        elif control == _Complex.CC_ToolButton:
            self._draw_tool_button(option, painter, widget)
        elif isinstance(option, QStyleOptionComboBox) and not option.editable:
            controls.button(painter, option, now)
            arrow = self.subControlRect(control, option, _Sub.SC_ComboBoxArrow, widget)
            strokes.arrow(painter, option, now, arrow, "down")
        elif isinstance(option, QStyleOptionSpinBox) and option.frame:
            controls.field(painter, option, now)
            for part, to in _SPIN_ARROWS:
                place = self.subControlRect(control, option, part, widget)
                strokes.arrow(painter, option, now, place, to)
        else:
            super().drawComplexControl(control, option, painter, widget)

    def subControlRect(  # noqa: N802 - Qt's name
        self,
        control: _Complex,
        option: QStyleOptionComplex,
        part: _Sub,
        widget: QWidget | None = None,
    ) -> QRect:
        """Return where a part of a control is; scroll bars have no arrows."""
        if control == _Complex.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            return _of_scroll_bar(option, part)
        return super().subControlRect(control, option, part, widget)  # type: ignore[arg-type]

    def sizeFromContents(  # noqa: N802 - Qt's name
        self, kind: _Contents, option: QStyleOption, size: QSize, widget: QWidget | None = None
    ) -> QSize:
        """Return how large a control is around its contents."""
        if kind == _Contents.CT_ScrollBar:
            flat = isinstance(option, QStyleOptionSlider) and _is_flat(option)
            across, along = metrics.step(3), 2 * _LEAST_THUMB
            return QSize(along, across) if flat else QSize(across, along)
        found = super().sizeFromContents(kind, option, size, widget)  # type: ignore[arg-type]
        if kind == _Contents.CT_LineEdit and not controls.has_frame(option):
            return found
        if kind in (_Contents.CT_LineEdit, _Contents.CT_PushButton, _Contents.CT_ComboBox):
            return found + QSize(metrics.step(1), metrics.step(1))
        if kind == _Contents.CT_SpinBox:  # as high as a field
            return found + QSize(0, metrics.step(0.75))
        if kind == _Contents.CT_ItemViewItem:
            return found + QSize(0, metrics.step(1))
        if kind == _Contents.CT_ToolButton and controls.opens_menu(option):
            return found + QSize(metrics.step(_ARROW_ROOM), 0)
        return found

    def subElementRect(  # noqa: N802 - Qt's name
        self, element: QStyle.SubElement, option: QStyleOption, widget: QWidget | None = None
    ) -> QRect:
        """Return where the contents of a control are; words in a field keep off its edge."""
        found = super().subElementRect(element, option, widget)  # type: ignore[arg-type]
        if element == QStyle.SubElement.SE_LineEditContents and controls.has_frame(option):
            return found.adjusted(metrics.step(1), 0, -metrics.step(1), 0)
        return found

    def _draw_tool_button(
        self, option: QStyleOptionComplex, painter: QPainter, widget: QWidget | None
    ) -> None:
        """Draw a button with the focus around all of it; that of Fusion can hardly be seen."""
        held = strokes.has(option, QStyle.StateFlag.State_HasFocus)
        option.state &= ~QStyle.StateFlag.State_HasFocus
        super().drawComplexControl(_Complex.CC_ToolButton, option, painter, widget)
        if held:
            strokes.box(painter, option.rect, None, self._colours().accent)

    def _draw_menu_button(
        self, option: QStyleOptionComplex, painter: QPainter, widget: QWidget | None
    ) -> None:
        """Draw a button with its arrow beside its words, and not below them."""
        now = self._colours()
        controls.tool_button(painter, option, now)
        whole, room = QRect(option.rect), metrics.step(_ARROW_ROOM)
        inner = whole.adjusted(metrics.step(1), 0, -room, 0)
        direction = option.direction
        option.rect = QStyle.visualRect(direction, whole, inner)
        super().drawControl(_Control.CE_ToolButtonLabel, option, painter, widget)
        end = QRect(whole.right() - room - 1, whole.top(), room, whole.height())
        strokes.arrow(painter, option, now, QStyle.visualRect(direction, whole, end), "down")


class LargeStyle(FlatStyle):
    """The same for larger text, beside which icons and boxes are larger, too.

    Qt asks for measures all the time, so that they are only answered here where they differ.
    """

    def pixelMetric(  # noqa: N802 - Qt's name
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """Return a measure."""
        if metric in _OF_TEXT:
            return metrics.icon_px()
        return super().pixelMetric(metric, option, widget)


def _is_flat(option: QStyleOptionSlider) -> bool:
    return option.orientation == Qt.Orientation.Horizontal


def _of_scroll_bar(option: QStyleOptionSlider, part: _Sub) -> QRect:
    """Return where a part of a scroll bar is: it is all groove, with a thumb in it."""
    whole = QRect(option.rect)
    flat = _is_flat(option)
    length = whole.width() if flat else whole.height()
    least, most = option.minimum, option.maximum
    page = option.pageStep
    reach = most - least + page
    thumb = length if most <= least or not reach else round(length * page / reach)
    thumb = min(length, max(thumb, _LEAST_THUMB))
    start = QStyle.sliderPositionFromValue(
        least,
        most,
        option.sliderPosition,
        length - thumb,
        option.upsideDown,
    )
    begin, end = {
        _Sub.SC_ScrollBarSlider: (start, start + thumb),
        _Sub.SC_ScrollBarSubPage: (0, start),
        _Sub.SC_ScrollBarAddPage: (start + thumb, length),
        _Sub.SC_ScrollBarGroove: (0, length),
    }.get(part, (0, 0))
    if begin == end:
        return QRect()
    place = QRect(begin, 0, end - begin, whole.height())
    if not flat:
        place = QRect(0, begin, whole.width(), end - begin)
    direction = option.direction
    return QStyle.visualRect(direction, whole, place.translated(whole.topLeft()))
