"""What was asked before is not worked out again."""

from hub.text.remember import Remembered


def test_each_answer_is_worked_out_once() -> None:
    asked: list[str] = []

    def measure(word: str) -> int:
        asked.append(word)
        return len(word)

    known = Remembered(measure)
    assert list(map(known.__getitem__, ["ook", "zo", "ook"])) == [3, 2, 3]
    assert asked == ["ook", "zo"]
