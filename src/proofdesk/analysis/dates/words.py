"""The words of the calendar, and the pieces of pattern that every form of date is made of."""

MONTHS = tuple("January February March April May June July August September October November December".split())
WEEKDAYS = tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
_SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec")
_SHORT_WEEKDAYS = ("Mon", "Tues", "Tue", "Weds", "Wed", "Thurs", "Thur", "Thu", "Fri", "Sat", "Sun")
MONTH = rf"(?:{'|'.join(MONTHS)}|{'|'.join(MONTHS).upper()}|(?:{'|'.join(_SHORT_MONTHS)})\b\.?)"
WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)}|{'|'.join(WEEKDAYS).upper()}|(?:{'|'.join(_SHORT_WEEKDAYS)})\b\.?)"
YEAR = r"(?:1[0-9]{3}|20[0-9]{2}|21[0-9]{2})"
ORDINAL = r"(?:st|nd|rd|th)"
JOIN = r"\s?[-–—/&]\s?|\s(?:to|and|or|until|through)\s(?:the\s)?"
"""What stands between the two days of “5-7 March” or “5 and 6 March”."""
UNITS = ("day", "week", "month", "year", "decade", "century")
UNIT = r"(?:days?|weeks?|fortnights?|months?|years?|decades?|centur(?:y|ies))"
COUNTED = (
    r"(?!\s(?:people|men|women|children|workers|jobs|staff|troops|soldiers|homes|houses|cars|tonnes|tons|met(?:re|er)s"
    r"|miles|km|kilomet(?:re|er)s|feet|dollars|euros|pounds|hectares|acres|times|students|pupils|migrants|refugees"
    r"|protesters|demonstrators|families|residents|passengers|patients|cases|deaths|tickets|votes|square|cubic|or so"
    r"|per ?cent|percent|million|billion|trillion|BC|BCE|B\.C\.|AH)\b)"
)
"""Not before what is counted: “March 5, 1500 people” names no year."""


def month_number(word: str) -> int:
    """1 for January, however it is shortened."""
    return next(number for number, name in enumerate(MONTHS, 1) if name.startswith(word[:3].capitalize()))


def weekday_number(word: str) -> int:
    """0 for Monday, however it is shortened."""
    return next(number for number, name in enumerate(WEEKDAYS) if name.startswith(word[:3].capitalize()))


def unit_of(word: str) -> str:
    """The unit in the singular: “centuries” is “century”; a fortnight is told as “week”."""
    word = word.lower()
    if word.startswith("centur"):
        return "century"
    return "week" if word.startswith("fortnight") else word.rstrip("s")
