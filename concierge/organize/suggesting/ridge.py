"""Ridge regression of all labels at once, with what each example would have got without itself.

One kernel matrix serves all labels. Leaving one example out needs no training anew: see
G. C. Cawley, "Leave-one-out cross-validation based model selection criteria for weighted
LS-SVMs", IJCNN 2006.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    FloatArray = NDArray[np.float32]

_STRENGTH: Final = 0.3


class Ridge:
    """Linear weights for each label, learned at once.

    Args:
        rows: A row of signs for each example.
        kernel: How like each is to each, the products of their rows.
        targets: 1 where an example carries a label, 0 where it does not, -1 where it must not;
            shape (examples, labels).
        trust: How much each example counts, above 0.

    Attributes:
        weights: Of each sign for each label; shape (width, labels).
        left_out: What each example gets for each label from all others alone.
    """

    def __init__(
        self, rows: FloatArray, kernel: FloatArray, targets: FloatArray, trust: FloatArray
    ) -> None:
        inverse = np.linalg.inv(kernel + np.diag(_STRENGTH / trust))
        dual = inverse @ targets
        self.weights: FloatArray = (rows.T @ dual).astype(np.float32)
        self.left_out: FloatArray = (targets - dual / np.diag(inverse)[:, None]).astype(np.float32)
