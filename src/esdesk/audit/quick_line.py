"""The quick line: one line in which an auditor says what a plant has or wants, read into the parts of a resource.

Every word of the line is in exactly one part. What is not understood is part of the name, so nothing is lost.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from esdesk.audit import quick_figures as figures
from esdesk.audit.quick_figures import Figure
from esdesk.audit.quick_parts import Part, QuickLine, Role
from esdesk.audit.quick_prices import price_in
from esdesk.audit.quick_words import MOST_WORDS, Meaning, meanings, month, words
from esdesk.core.operation import Value
from esdesk.core.sentences import Language
from esdesk.core.turkish import fold

__all__ = ["Part", "QuickLine", "Role", "read"]

_ROLE_OF = {
    "direction": Role.DIRECTION,
    "fate": Role.FATE,
    "quality": Role.QUALITY,
    "packaging": Role.PACKAGING,
    "physical_state": Role.STATE,
    "pattern": Role.PATTERN,
}


def read(text: str, language_hint: Language | None = None) -> QuickLine:
    """Reads a line in Turkish or English, in any order, with or without commas; never raises.

    Args:
        text: the line as it stands.
        language_hint: the language of the window; abbreviated months of that language are understood by themselves.
    """
    return QuickLine(text, tuple(_Reading(text, language_hint).parts()))


class _Reading:
    """One line while it is read: its tokens, and what each was found to say."""

    def __init__(self, text: str, language: Language | None) -> None:
        self._text = text
        self._language = language
        self._found: list[Part] = []
        self._note = _note_start(text)
        self._tokens = figures.tokens_of(text[: self._note])
        self._free = [token.kind != "break" for token in self._tokens]

    def parts(self) -> list[Part]:
        self._read_sign()
        self._read_process()
        self._read_figures()
        self._read_ranges_of_months()
        self._read_phrases()
        chunks = list(self._chunks())
        understood = [self._whole(chunk) for chunk in chunks]
        if all(found is not None for found in understood) and chunks:
            understood[0] = None  # something must be the name, and it is said first
        for found in understood:
            self._found += found or []
        names = [chunk for chunk, found in zip(chunks, understood, strict=True) if found is None]
        self._found += self._names(names)
        if self._note < len(self._text):
            said = self._text[self._note :]
            self._found.append(Part(self._note, len(self._text), Role.NOTE, said, said.partition(":")[2].strip()))
        return _once_each(sorted(self._found, key=lambda part: part.start))

    def _take(self, first: int, end: int, role: Role, value: Value) -> None:
        self._found.append(self._part(first, end, role, value))
        self._free[first:end] = [False] * (end - first)

    def _part(self, first: int, end: int, role: Role, value: Value) -> Part:
        start, stop = self._tokens[first].start, self._tokens[end - 1].end
        return Part(start, stop, role, self._text[start:stop], value)

    def _read_sign(self) -> None:
        """`-` or `+` before the words; before a figure it is the figure's."""
        if len(self._tokens) > 1 and self._tokens[0].text in ("-", "–", "−", "+"):
            sign, after = self._tokens[:2]
            if after.kind != "number" or after.start > sign.end:
                self._take(0, 1, Role.DIRECTION, "have" if sign.text == "+" else "want")

    def _read_process(self) -> None:
        """`@Silim ve cila` up to a comma or the end; the one word behind it where more than a process is said there."""
        for at, token in enumerate(self._tokens[:-1]):
            opens = token.start == 0 or self._text[token.start - 1] in " \t,;"
            if token.text != "@" or not opens or self._tokens[at + 1].kind == "break":
                continue
            end = next((to for to in range(at + 1, len(self._tokens)) if self._tokens[to].kind == "break"), None)
            said = self._tokens[at + 1 : end]
            more = figures.amounts_in(said, [True] * len(said)) or price_in(said)
            unnamed = not any(self._free[:at]) and end is None
            last = at + 2 if more or unnamed else at + 1 + len(said)
            words = self._text[self._tokens[at + 1].start : self._tokens[last - 1].end]
            self._take(at, last, Role.PROCESS, words)
            return

    def _read_figures(self) -> None:
        price = price_in(self._tokens)
        if price is not None and all(self._free[price.first : price.last]):
            marks = {name: told for name, told in (("way", price.payer), ("bound", price.bound)) if told}
            self._take(price.first, price.last, Role.PRICE, {**price.members, **marks})
        amount: Figure | None = figures.best_amount(figures.amounts_in(self._tokens, self._free))
        if amount is not None:
            self._take(amount.first, amount.last, Role.AMOUNT, dict(amount.members))
        for at, token in enumerate(self._tokens):
            if token.kind == "code" and self._free[at]:
                self._take(at, at + 1, Role.CODE, token.text)
                break

    def _read_ranges_of_months(self) -> None:
        for at in range(1, len(self._tokens) - 1):
            joined = self._tokens[at].kind == "dash" or self._tokens[at].key in ("ile", "to", "ila")
            apart = joined and all(self._free[at - 1 : at + 2])
            ends = [month(self._tokens[at + side].text, short=True) for side in (-1, 1)] if apart else []
            self._take_months(at - 1, at + 2, ends)
        for at in range(len(self._tokens) - 1):  # "mart-ekim" is one word to the eye, "mayıstan eylüle" two
            pair = self._tokens[at : at + 2]
            if all(self._free[at : at + 2]) and pair[0].key.endswith(("tan", "ten", "dan", "den")):
                self._take_months(at, at + 2, [month(one.text) for one in pair])
        for at, token in enumerate(self._tokens):
            first, mark, last = token.text.partition("-")
            if mark and self._free[at]:
                self._take_months(at, at + 1, [month(one, short=True) for one in (first, last)])

    def _take_months(self, first: int, end: int, ends: Sequence[str | None]) -> None:
        if len(ends) == 2 and ends[0] and ends[1]:
            start, stop = int(ends[0]), int(ends[1])
            while end < len(self._tokens) and self._free[end] and self._tokens[end].key in _MONTH_TAILS:
                end += 1
            if first and self._free[first - 1] and self._tokens[first - 1].key in ("from", "between"):
                first -= 1
            months = [str((start - 1 + step) % 12 + 1) for step in range((stop - start) % 12 + 1)]
            self._take(first, end, Role.MONTHS, list(months))

    def _read_phrases(self) -> None:
        """Words that count anywhere, and those that count at the edge of a run."""
        at = 0
        while at < len(self._tokens):
            found = self._longest(at, len(self._tokens))
            if found is not None and self._counts(at, *found):
                end, meaning = found
                self._take(at, end, _ROLE_OF[meaning.vocabulary], _value_of(meaning))
                at = end
            else:
                at += 1

    def _counts(self, at: int, end: int, meaning: Meaning) -> bool:
        opens = at == 0 or not self._free[at - 1]
        closes = end == len(self._tokens) or not self._free[end]
        return meaning.anywhere or (meaning.edge and opens != closes)

    def _longest(self, at: int, stop: int) -> tuple[int, Meaning] | None:
        known = meanings()
        for end in range(min(at + MOST_WORDS, stop), at, -1):
            if all(self._free[at:end]) and (found := known.get(" ".join(one.key for one in self._tokens[at:end]))):
                return end, found
        return None

    def _chunks(self) -> Iterator[range]:
        """Runs of what is left, between commas and what was understood."""
        for free, run in groupby(range(len(self._tokens)), lambda at: self._free[at]):
            places = list(run)
            if free:
                yield range(places[0], places[-1] + 1)

    def _whole(self, chunk: range) -> list[Part] | None:
        """The parts of a chunk of which every word is understood; None where one is not."""
        found: list[Part] = []
        at = start = chunk.start
        while at < chunk.stop:
            one = self._weak(at, chunk.stop)
            if one is not None:
                end, role, value = one
                found.append(self._part(start, end, role, value))
                at = start = end
            elif found and start == at and self._tokens[at].key in words("joins"):
                at += 1  # "ocak ve şubat": the word goes with what follows
            else:
                return None
        return found if start == at else None

    def _weak(self, at: int, stop: int) -> tuple[int, Role, Value] | None:
        token = self._tokens[at]
        if token.kind == "treatment":
            return at + 1, Role.FATE, {"treatment": token.text}
        number = month(token.text, self._language) if token.kind == "word" else None
        if number is not None:
            end = at + 1
            while end < stop and self._tokens[end].key in _MONTH_TAILS:
                end += 1
            return end, Role.MONTHS, [number]
        found = self._longest(at, stop)
        return None if found is None else (found[0], _ROLE_OF[found[1].vocabulary], _value_of(found[1]))

    def _names(self, chunks: Sequence[range]) -> Iterator[Part]:
        """Chunks with nothing understood between them are one name, commas included."""
        taken = [(part.start, part.end) for part in self._found]
        run: list[range] = []
        for chunk in chunks:
            start = self._tokens[chunk.start].start
            if run and any(self._tokens[run[-1].stop - 1].end <= one[0] < start for one in taken):
                yield self._name(run)
                run = []
            run.append(chunk)
        if run:
            yield self._name(run)

    def _name(self, run: Sequence[range]) -> Part:
        part = self._part(run[0].start, run[-1].stop, Role.NAME, None)
        return Part(part.start, part.end, part.role, part.text, part.text)


_MONTH_TAILS = {"ayi", "aylari", "ayinda", "aylarinda", "arasi", "arasinda", "kadar"}


def _value_of(meaning: Meaning) -> Value:
    return {"fate": meaning.code} if meaning.vocabulary == "fate" else meaning.code


def _note_start(text: str) -> int:
    """Where `not: ...` or `note: ...` begins; the end of the line where there is none."""
    for at, ch in enumerate(text):
        if ch == ":" and fold(text[:at]).split()[-1:] in (["not"], ["note"]):
            return len(text[:at].rstrip()) - len(text[:at].split()[-1])
    return len(text)


def _once_each(parts: Sequence[Part]) -> list[Part]:
    """What a resource can have one of, and was said twice, is kept as a note."""
    seen: dict[object, Value] = {}
    found = []
    for part in parts:
        keys: list[object] = [part.role]
        if part.role is Role.FATE and isinstance(part.value, Mapping):
            keys = [(part.role, member) for member in part.value]
        twice = part.role not in (Role.NAME, Role.MONTHS, Role.NOTE) and any(key in seen for key in keys)
        if twice and all(seen.get(key) != part.value for key in keys):
            part = Part(part.start, part.end, Role.NOTE, part.text, part.text)
        seen |= dict.fromkeys(keys, part.value)
        found.append(part)
    return found
