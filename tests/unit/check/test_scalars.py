"""Text as typed → a value of its type, or the code of what is wrong with it."""

from __future__ import annotations

import pytest

from hub.check.scalars import PARSERS, known_licenses
from hub.model.record import Date

GOOD: dict[str, dict[str, object]] = {
    "date": {
        "2024": Date(2024),
        "2024-05": Date(2024, 5),
        "2024-02-29": Date(2024, 2, 29),
        "0001": Date(1),
        "9999-12-31": Date(9999, 12, 31),
    },
    "day": {"2024-02-29": Date(2024, 2, 29)},
    "boolean": {"true": True, "false": False},
    "integer": {"0": 0, "012": 12, "2024": 2024, "999999999": 999_999_999},
    "slug": {"a": "a", "a-1": "a-1", "11-11-11": "11-11-11"},
    "country": {"BE": "BE", "NO": "NO", "CD": "CD", "XK": "XK", "PS": "PS"},
    "language": {"fr": "fr", "nl-BE": "nl-BE", "lb": "lb", "ln": "ln", "zh-Hans-CN": "zh-Hans-CN"},
    "sdg": {"1": "1", "17": "17", "8.5": "8.5", "8.10": "8.10", "1.a": "1.a", "17.19": "17.19"},
    "url": {
        "https://wsm.be": "https://wsm.be",
        "http://a.be:80/x?y=1&z=2#p": "http://a.be:80/x?y=1&z=2#p",
        "https://fr.wikipedia.org/wiki/Été_(saison)": "https://fr.wikipedia.org/wiki/Été_(saison)",
        "https://[::1]/": "https://[::1]/",
    },
    "email": {"info@wsm.be": "info@wsm.be", "a.b+c@d-e.org": "a.b+c@d-e.org"},
    "license": {"CC-BY-4.0": "CC-BY-4.0", "CC-BY-SA-4.0": "CC-BY-SA-4.0", "CC0-1.0": "CC0-1.0"},
    "orgid": {
        "BE-BCE_KBO-0417497106": "BE-BCE_KBO-0417497106",
        # 97 − (4000000 mod 97) = 86
        "BE-BCE_KBO-0400000086": "BE-BCE_KBO-0400000086",
        "LU-RCS-F1234": "LU-RCS-F1234",
    },
}

BAD: dict[str, dict[str, str]] = {
    "date": dict.fromkeys(
        ["24", "2024-5", "2024-13", "2023-02-29", "0000", "2024/05/01", "01-05-2024", "mai 2024",
         "2024-05-01T10:00", "٢٠٢٤", "-2024", "20245"],
        "date-invalid",
    ),
    "day": dict.fromkeys(["2024", "2024-05", "2024-05-32", "tomorrow"], "date-invalid"),
    "boolean": dict.fromkeys(["True", "yes", "no", "on", "1", "oui", "ja", "vrai"], "value-type"),
    "integer": dict.fromkeys(["-1", "1.5", "1e3", "0x1F", "1_000", "1 000", "dix", "٣", "1" * 10], "value-type"),
    "slug": dict.fromkeys(["A", "é", "a_b", "a b", "-a", "a-", "a--b", "../a", "a/b"], "value-type"),
    "country": dict.fromkeys(["be", "Belgique", "UK", "EU", "ZZ", "BEL", "Bélgium", "€"], "country-unknown"),
    "language": dict.fromkeys(
        ["français", "FR", "xx", "fr_BE", "fr-", "fr-../../x", 'fr-"onclick', "zh_Hans", "x", "root"],
        "language-unknown",
    ),
    "sdg": dict.fromkeys(["0", "18", "01", "8.13", "8.0", "8.e", "1.8", "8.", "SDG 8", "1.٣"], "sdg-unknown"),
    "url": dict.fromkeys(
        ["javascript:alert(1)", "data:text/html,x", "//wsm.be", "wsm.be", "https://", "https:///x",
         "ftp://a.be", "https://a b.be", 'https://a.be/"onclick', "https://a.be/<x>", "mailto:a@b.be",
         "https://[::1", "java\tscript:x", "\x01https://a.be", "https://a.be/\x1b[2J", "https://a.be/\u202egro"],
        "url-unsafe",
    ),
    "email": dict.fromkeys(
        ["info", "info@", "@wsm.be", "info@wsm", "a b@c.be", "a@b.be,c@d.be", "a@b@c.be", "<a@b.be>"],
        "email-invalid",
    ),
    "license": {
        "CC-BY-ND-4.0": "license-nd",
        "cc-by-nc-nd-4.0": "license-nd",
        "CC BY 4.0": "license-unknown",
        "cc-by-4.0": "license-unknown",
        "Tous droits réservés": "license-unknown",
    },
    "orgid": dict.fromkeys(
        ["BE-BCE_KBO-0417497107", "BE-BCE_KBO-417497106", "BE-BCE_KBO-04174971060",
         "BE-BCE_KBO-0417.497.106", "BE-BCE_KBO-٠417497106", "0417497106", "LU-RCS"],
        "orgid-invalid",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("of_type", "typed", "value"), [(t, k, v) for t, row in GOOD.items() for k, v in row.items()])
def test_good(of_type: str, typed: str, value: object) -> None:
    assert PARSERS[of_type](typed) == value


@pytest.mark.parametrize(("of_type", "typed", "code"), [(t, k, v) for t, row in BAD.items() for k, v in row.items()])
def test_bad(of_type: str, typed: str, code: str) -> None:
    problem = PARSERS[of_type](typed)
    assert isinstance(problem, tuple)
    assert problem[0] == code
    assert problem[1]["value"] == typed


@pytest.mark.parametrize(
    ("of_type", "typed", "nearest"),
    [
        ("country", "be", "BE"),
        ("country", "Belgique", "BE"),
        ("country", "Luxemburg", "LU"),
        ("country", "Sénégal", "SN"),
        ("country", "qqqqqq", ""),
        ("license", "cc-by-4.0", "CC-BY-4.0"),
        ("license", "CC BY SA 4.0", "CC-BY-SA-4.0"),
        ("license", "qqqqqq", ""),
    ],
)
def test_the_nearest_known_value(of_type: str, typed: str, nearest: str) -> None:
    problem = PARSERS[of_type](typed)
    assert isinstance(problem, tuple)
    assert problem[1]["nearest"] == nearest


def test_every_type_is_tested() -> None:
    assert GOOD.keys() == BAD.keys() == PARSERS.keys()


def test_no_licence_forbids_changes() -> None:
    assert not [name for name in known_licenses() if "-ND" in name]


@pytest.mark.parametrize(
    ("date", "text"), [(Date(987), "0987"), (Date(2024, 5), "2024-05"), (Date(2024, 5, 1), "2024-05-01")]
)
def test_a_date_is_written_as_precisely_as_it_is_known(date: Date, text: str) -> None:
    assert str(date) == text
