"""Addresses of servers, as settings name them."""

from urllib.parse import urlsplit


def is_address(text: str) -> bool:
    """True for what begins as an address does; whether it is a good one, `address_fault` says."""
    return text.lower().startswith(("http://", "https://"))


def address_fault(text: str) -> str:
    """What is wrong with an address; nothing where a server can be asked there."""
    if any(char.isspace() or not char.isprintable() for char in text):
        return "it holds a space or a character that cannot be seen"
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        return str(error)[:1].lower() + str(error)[1:]
    if not parts.hostname:
        return "it names no host"
    if port == 0:
        return "0 is no port of a server"
    if "@" in parts.netloc:
        return "a name and password in it would be shown in reports"
    if parts.query or parts.fragment:
        return "it goes on after the path"
    return ""
