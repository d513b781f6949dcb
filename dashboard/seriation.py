"""The order in which a symmetric table of ties shows its blocks.

The spectral rule: members are sorted by the second eigenvector of the normalised ties, which puts
those who share many ties beside each other (Fiedler; Shi and Malik 2000 for the normalisation). It
is found by power iteration in plain Python, always with the same steps, so the same ties give the
same order on every machine. Parts with no tie between them are ordered each by itself, largest first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

Ties = Mapping[str, Mapping[str, float]]

STEPS = 300
"""Power iterations: enough to settle an order of some forty members."""


def in_blocks(members: Sequence[str], ties: Ties) -> list[str]:
    """``members`` reordered so that strong ties lie close; ties are symmetric and positive.

    Members without a tie keep their order at the end.
    """
    tied = [member for member in members if ties.get(member)]
    parts = sorted(_parts(tied, ties), key=len, reverse=True)
    alone = [member for member in members if not ties.get(member)]
    return [*(member for part in parts for member in _spectral(part, ties)), *alone]


def _parts(members: Sequence[str], ties: Ties) -> list[list[str]]:
    """The connected parts, in the order of their first members."""
    left, parts = dict.fromkeys(members), []
    while left:
        reached = [next(iter(left))]
        del left[reached[0]]
        for member in reached:
            found = [other for other in ties[member] if other in left]
            reached += found
            for other in found:
                del left[other]
        parts.append([member for member in members if member in reached])
    return parts


def _spectral(part: list[str], ties: Ties) -> list[str]:
    """One connected part sorted by its second eigenvector; the end with the first member comes first."""
    strength = {member: sum(ties[member].values()) for member in part}
    place = {member: float(index) for index, member in enumerate(part)}
    total = sum(strength.values())
    for _ in range(STEPS):
        # Half a step of a random walk along the ties; its resting state, the same everywhere, is taken out.
        place = {
            member: place[member] / 2
            + sum(tie * place[other] for other, tie in ties[member].items()) / strength[member] / 2
            for member in part
        }
        middle = sum(strength[member] * place[member] for member in part) / total
        size = max(abs(place[member] - middle) for member in part) or 1.0
        place = {member: (place[member] - middle) / size for member in part}
    turn = -1 if place[part[0]] > 0 else 1
    return sorted(part, key=lambda member: turn * place[member])
