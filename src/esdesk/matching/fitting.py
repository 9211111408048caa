"""Weights fitted to what people accepted and refused: logistic regression on the parts of a score.

The chance of acceptance is taken to be a logistic curve over the score. The weights that make the decisions likeliest
are sought with three conditions that keep a score what it is: none is negative, their sum is the whole, and they leave
the present ones only as far as the decisions carry (a ridge towards the present weights, as strong as a few decisions).
Whether the new ones are better is told by decisions they were not fitted to: haves are divided into folds, and each
fold is judged by weights fitted to all others.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from esdesk.audit.listing import FULL
from esdesk.core.errors import UserFault

FEWEST, FEWEST_OF_EACH = 40, 10
"""Decisions, and accepted or refused ones among them, below which nothing is fitted: chance would speak."""

FOLDS = 5
_RIDGE = 1.0
_STEEP, _STEEP_RIDGE = 8.0, 0.05  # a tenth of a score more makes acceptance about twice as likely, until decisions tell
_LEVEL_RIDGE = 1e-6  # so that a level is found where all were accepted
_STEPS, _HALVINGS = 100, 30
_DONE = 1e-9

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody decided about a suggestion.

    Attributes:
        about: whom it was suggested to; decisions about one have fall into one fold.
        values: of each part, in ten-thousandths.
        penalty: what is taken off the score beside the parts, in ten-thousandths, 0 or less.
    """

    about: str
    values: Mapping[str, int]
    penalty: int
    accepted: bool


@dataclass(frozen=True, slots=True)
class Held:
    """How well weights tell decisions that they were not fitted to.

    Attributes:
        loss: mean negative log-likelihood; a coin has 0.693, less is better.
        ranked: how often of an accepted and a refused one the accepted one scores higher; a coin has 0.5.
    """

    loss: float
    ranked: float


@dataclass(frozen=True, slots=True)
class Fitted:
    """Weights in ten-thousandths, together 10,000, and how well they do beside the present ones."""

    weights: Mapping[str, int]
    accepted: int
    refused: int
    before: Held
    after: Held


@dataclass(frozen=True, slots=True)
class _Curve:
    """A logistic curve: `chance = 1 / (1 + exp(-(level + values @ slopes)))`, values less their means."""

    level: float
    slopes: Numbers
    means: Numbers

    def logits(self, values: Numbers) -> Numbers:
        found: Numbers = self.level + (values - self.means) @ self.slopes
        return found


def fit(decisions: Sequence[Decision], present: Mapping[str, int]) -> Fitted:
    """Fits weights of the parts that `present` names.

    Raises:
        UserFault: "fit-too-few" where there are too few decisions or too few of a kind, "fit-no-better" where the new
            weights tell held-out decisions no better than the present ones.
    """
    accepted = sum(one.accepted for one in decisions)
    refused = len(decisions) - accepted
    if len(decisions) < FEWEST or min(accepted, refused) < FEWEST_OF_EACH:
        raise UserFault("fit-too-few", accepted=accepted, refused=refused, fewest=FEWEST, each=FEWEST_OF_EACH)
    ordered = sorted(decisions, key=lambda one: (one.about, sorted(one.values.items()), one.accepted))
    names = [*present]
    given = _Given(
        values=np.array([[one.values.get(name, FULL // 2) for name in names] for one in ordered], np.float64) / FULL,
        penalties=np.array([one.penalty for one in ordered], np.float64) / FULL,
        accepted=np.array([one.accepted for one in ordered]),
        present=np.array([present[name] for name in names], np.float64) / FULL,
    )
    before, after = _held_out(given, _folds([one.about for one in ordered]))
    if not (after.loss < before.loss and after.ranked >= before.ranked):
        raise UserFault("fit-no-better", before=f"{before.loss:.3f}", after=f"{after.loss:.3f}")
    whole = _whole(_weights(given))
    return Fitted(dict(zip(names, whole, strict=True)), accepted, refused, before, after)


@dataclass(frozen=True, slots=True)
class _Given:
    """Decisions as numbers, and the present weights; all shares of one."""

    values: Numbers
    penalties: Numbers
    accepted: NDArray[np.bool_]
    present: Numbers

    def only(self, rows: NDArray[np.bool_]) -> "_Given":
        return _Given(self.values[rows], self.penalties[rows], self.accepted[rows], self.present)

    def scores(self, weights: Numbers) -> Numbers:
        found: Numbers = self.values @ weights + self.penalties
        return found


def _folds(about: Sequence[str]) -> NDArray[np.int64]:
    """The fold of each decision: haves in the order of their names, one after the other."""
    places = {name: at % FOLDS for at, name in enumerate(sorted(set(about)))}
    return np.array([places[name] for name in about], np.int64)


def _held_out(given: _Given, folds: NDArray[np.int64]) -> tuple[Held, Held]:
    """How well the present weights and fitted ones tell each fold, curve and weights made from the others."""
    logits = np.zeros((2, len(folds)))
    ranks = np.zeros((2, len(folds)))
    for fold in range(FOLDS):
        own, others = given.only(folds == fold), given.only(folds != fold)
        for at, weights in enumerate((given.present, _weights(others))):
            curve = _platt(others, weights)
            scores = own.scores(weights)
            logits[at, folds == fold], ranks[at, folds == fold] = curve.logits(scores[:, None]), scores
    before, after = (
        Held(_loss(logits[at], given.accepted), _ranked(ranks[at], given.accepted, folds)) for at in range(2)
    )
    return before, after


def _weights(given: _Given) -> Numbers:
    """The likeliest weights, none negative, their sum one."""
    steep = float(_platt(given, given.present).slopes[0])
    towards = steep * given.present
    found = _curve(given.values, given.accepted, towards, _RIDGE, steep * given.penalties).slopes
    total = float(found.sum())
    return found / total if total > 0 else given.present


def _platt(given: _Given, weights: Numbers) -> _Curve:
    """The curve over the score that `weights` give."""
    scores = given.scores(weights)[:, None]
    return _curve(scores, given.accepted, np.array([_STEEP]), _STEEP_RIDGE, np.zeros(len(scores)))


def _curve(values: Numbers, accepted: NDArray[np.bool_], towards: Numbers, ridge: float, beside: Numbers) -> _Curve:
    """The likeliest curve with slopes of 0 or more, by projected Newton steps; the ridge draws slopes `towards`.

    Source: Bertsekas, Projected Newton methods for optimization problems with simple constraints, SIAM J. Control and
    Optimization 20 (1982).
    """
    means = values.mean(axis=0)
    columns = np.column_stack([np.ones(len(values)), values - means])
    pull = np.concatenate(([_LEVEL_RIDGE], np.full(len(towards), ridge)))
    goal = np.concatenate(([0.0], towards))

    def cost(at: Numbers) -> float:
        return len(accepted) * _loss(columns @ at + beside, accepted) + float((pull * (at - goal) ** 2).sum()) / 2

    now = goal.copy()
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-np.clip(columns @ now + beside, -500, 500)))
        slope = columns.T @ (chance - accepted) + pull * (now - goal)
        bend = (columns.T * (chance * (1 - chance))) @ columns + np.diag(pull)
        free = (now > 0) | (slope < 0)
        free[0] = True  # the level may be negative
        step = np.zeros(len(now))
        step[free] = np.linalg.solve(bend[np.ix_(free, free)], slope[free])
        moved = _downhill(now, step, cost)
        if moved is None:
            break
        now = moved
    return _Curve(float(now[0]), now[1:], means)


def _downhill(now: Numbers, step: Numbers, cost: Callable[[Numbers], float]) -> Numbers | None:
    """Where the step, halved as often as needed, makes it cheaper; None where that is nowhere."""
    least = cost(now) - _DONE
    for _ in range(_HALVINGS):
        moved = now - step
        moved[1:] = np.maximum(moved[1:], 0)
        if cost(moved) < least:
            return moved
        step = step / 2
    return None


def _loss(logits: Numbers, accepted: NDArray[np.bool_]) -> float:
    return float(np.logaddexp(0, np.where(accepted, -logits, logits)).mean())


def _ranked(scores: Numbers, accepted: NDArray[np.bool_], folds: NDArray[np.int64]) -> float:
    """Of accepted and refused ones of the same fold, how often the accepted one scores higher; ties count half."""
    higher, pairs = 0.0, 0
    for fold in range(FOLDS):
        yes, no = scores[accepted & (folds == fold)], scores[~accepted & (folds == fold)]
        differences = yes[:, None] - no
        higher += float((differences > 0).sum() + (differences == 0).sum() / 2)
        pairs += differences.size
    return higher / max(pairs, 1)


def _whole(weights: Numbers) -> list[int]:
    """Shares of one as ten-thousandths that make the whole, by the largest remainders."""
    exact = [Fraction(one) * FULL for one in weights.tolist()]
    total = sum(exact)
    exact = [one * FULL / total for one in exact]
    found = [int(one) for one in exact]
    order = sorted(range(len(exact)), key=lambda at: (found[at] - exact[at], at))
    for at in order[: FULL - sum(found)]:
        found[at] += 1
    return found
