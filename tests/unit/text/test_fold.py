"""Letters as they are typed → letters as they are compared."""

from __future__ import annotations

import pytest

from hub.text.fold import fold, normalise


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("L’École", "l'école"),
        ("l‘un lʼun l`un l´un", "l'un l'un l'un l'un"),
        ("élu•es élu‧es élu∙es élu⋅es élu・es", "élu·es élu·es élu·es élu·es élu·es"),
        ("Noord‐Zuid Nord‑Sud", "noord-zuid nord-sud"),
        ("Liège–Bruxelles—Gand…", "liège bruxelles gand "),
        ("soli\u00addarité", "solidarité"),
        ("e\u0301cole", "école"),
        ("Ọ\u0300yọ\u0301", "ọyọ"),
        ("İstanbul", "istanbul"),
    ],
)
def test_one_sign_for_each_purpose(text: str, plain: str) -> None:
    assert normalise(text) == plain


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("santé", "sante"),
        ("œuvrées", "oeuvrees"),
        ("ex æquo", "ex aequo"),
        ("coördinatie", "coordinatie"),
        ("één", "een"),
        ("straße", "strasse"),
        ("łódź", "lodz"),
        ("tromsø", "tromso"),
        ("school", "school"),
    ],
)
def test_letters_lose_their_accents(word: str, folded: str) -> None:
    assert fold(word) == folded
