"""Regular inflections: which forms an entry in small letters stands for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofdesk.settings.inflections import (
    adverbs,
    agents,
    bases,
    inflections,
    name_plurals,
    participles,
    pasts,
    plurals,
)
from proofdesk.settings.variants import inflected_preferences
from proofdesk.settings.vocabulary import Vocabulary


@pytest.mark.parametrize(
    ("word", "plural", "past", "participle", "agent"),
    [
        ("vlog", "vlogs", "vlogged", "vlogging", "vlogger"),
        ("bake", "bakes", "baked", "baking", "baker"),
        ("tally", "tallies", "tallied", "tallying", "tallier"),
        ("play", "plays", "played", "playing", "player"),
        ("box", "boxes", "boxed", "boxing", "boxer"),
        ("fax", "faxes", "faxed", "faxing", "faxer"),
        ("wish", "wishes", "wished", "wishing", "wisher"),
        ("agree", "agrees", "agreed", "agreeing", "agreer"),
        ("dye", "dyes", "dyed", "dyeing", "dyer"),
        ("die", "dies", "died", "dying", "dier"),
        ("picnic", "picnics", "picnicked", "picnicking", "picnicker"),
        ("sync", "syncs", "synced", "syncing", "syncer"),
        ("email", "emails", "emailed", "emailing", "emailer"),
        ("e-scoot", "e-scoots", "e-scooted", "e-scooting", "e-scooter"),
        ("quip", "quips", "quipped", "quipping", "quipper"),
        ("stay", "stays", "stayed", "staying", "stayer"),
        ("jump", "jumps", "jumped", "jumping", "jumper"),
    ],
)
def test_a_verb_has_its_forms(word: str, plural: str, past: str, participle: str, agent: str) -> None:
    assert (plurals(word), pasts(word), participles(word), agents(word)) == (
        (plural,),
        (past,),
        (participle,),
        (agent,),
    )
    assert all(bases(form) >= {word} for form in (plural, past, participle, agent, f"{agent}s"))


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("quiz", {"quizzes", "quizes", "quizzed", "quizzing", "quizzer", "quizzers", "quizly"}),
        ("photo", {"photos", "photoes"}),
        ("travel", {"traveled", "travelled", "traveling", "travelling"}),
        ("naïf", {"naïfs"}),
        ("café", {"cafés"}),
        ("ox", {"oxes"}),
    ],
)
def test_where_spelling_leaves_a_choice_all_forms_are_regular(word: str, forms: set[str]) -> None:
    assert forms <= inflections(word)
    assert word not in inflections(word)


@pytest.mark.parametrize(
    ("word", "adverb"),
    [
        *[("happy", "happily"), ("gentle", "gently"), ("full", "fully"), ("cosmic", "cosmically"), ("safe", "safely")],
        *[("sole", "solely"), ("woke", "wokely"), ("viral", "virally")],
    ],
)
def test_adverbs(word: str, adverb: str) -> None:
    assert adverb in adverbs(word)
    assert word in bases(adverb)


@pytest.mark.parametrize(
    ("name", "plural"),
    [("Kennedy", "Kennedys"), ("Jones", "Joneses"), ("Nguyễn", "Nguyễns"), ("Bach", "Baches"), ("F-16", "F-16s")],
)
def test_names_keep_their_letters(name: str, plural: str) -> None:
    assert name_plurals(name) == (plural,)


def test_a_mark_at_the_end_takes_no_plural() -> None:
    assert name_plurals("Yahoo!") == ()
    assert plurals("c++") == ()


_LETTERS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=9)


@given(_LETTERS)
def test_every_inflection_leads_back_to_its_word(word: str) -> None:
    for form in inflections(word):
        assert word in bases(form)
        assert Vocabulary({word}).knows(form)
        assert Vocabulary({word}).knows(f"{form.capitalize()}’s")


@pytest.mark.parametrize(
    ("word", "preferred", "forms"),
    [
        ("e-mail", "email", {"e-mails": "emails", "e-mailed": "emailed", "e-mailing": "emailing"}),
        ("program", "programme", {"programs": "programmes", "programed": "programmed", "programing": "programming"}),
        ("licence", "license", {"licences": "licenses", "licenced": "licensed", "licencing": "licensing"}),
        ("enquiry", "inquiry", {"enquiries": "inquiries", "enquiried": "inquiried", "enquirying": "inquirying"}),
        ("Nguyen", "Nguyễn", {"Nguyens": "Nguyễns"}),
        ("jewellery", "jewelry", {}),
        ("kid", "child", {}),
        ("people", "persons", {}),
        ("per cent", "percent", {}),
        ("percent", "per cent", {}),
        ("learnt", "learned", {}),
        ("focussed", "focused", {}),
        ("10-k", "10k", {}),
        ("man", "men", {}),
        ("c++", "cpp", {}),
    ],
)
def test_a_preference_holds_for_the_inflections_of_a_mere_variant(
    word: str, preferred: str, forms: dict[str, str]
) -> None:
    assert inflected_preferences(word, preferred) == forms


def test_a_plural_that_is_another_word_is_no_inflection() -> None:
    assert inflected_preferences("analyse", "analyze") == {"analysed": "analyzed", "analysing": "analyzing"}


@given(_LETTERS, _LETTERS)
def test_an_inflected_preference_never_speaks_of_the_pair_itself(word: str, preferred: str) -> None:
    forms = inflected_preferences(word, preferred)
    assert not {word, preferred} & set(forms)
    assert all(form != right for form, right in forms.items())
