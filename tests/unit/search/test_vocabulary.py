"""The vocabulary in small files."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hub.search.vocabulary import SIZE, gather_forms, read_words, turn, write_words

WORDS = st.lists(st.text("abé", min_size=1, max_size=50), unique=True)


def test_a_word_is_told_by_what_it_shares_with_the_one_before() -> None:
    assert list(write_words(["santes", "sante", "solidarite"])) == [("", b'"0sante5s1olidarite"')]


@given(WORDS)
def test_what_is_written_is_read(words: list[str]) -> None:
    assert [word for _, content in write_words(words) for word in read_words(content)] == sorted(words)


def test_a_file_begins_with_what_tells_it_from_the_one_before() -> None:
    words = sorted(f"m{chr(97 + at // 26 % 26)}{chr(97 + at % 26)}{'o' * 30}" for at in range(676))
    files = list(write_words(words))
    assert len(files) > 1
    last = ""
    for first, content in files:
        words = read_words(content)
        assert len(content) < SIZE + 100
        assert last < first <= words[0] or first == last == ""
        last = words[-1]


def test_only_words_of_letters_are_gathered() -> None:
    assert gather_forms(["sante", "sante", "ok", "4e", "l'an", "ａｂｃ"]) == ["sante", "ａｂｃ"]


def test_a_word_turned_round_twice_is_itself() -> None:
    assert turn("sante") == "etnas"
    assert turn(turn("sante")) == "sante"
