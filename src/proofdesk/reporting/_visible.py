"""What is safe to print: the words of a draft must not steer the reader's terminal."""

import unicodedata


def visible(text: str) -> str:
    """The text with a blank for every control character, one for one; only line ends stay."""
    if text.isprintable():
        return text
    return "".join(" " if unicodedata.category(char) == "Cc" and char != "\n" else char for char in text)
