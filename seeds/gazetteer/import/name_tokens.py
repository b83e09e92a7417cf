"""Given names and surnames with their frequency: arabic-name-romanizer, and the foreign names of our own list of persons.

The package folds its keys; ة and ى are put back where most romanizations end in a. RANK is the logarithm of the frequency scaled to 1…255.
"""

import math
import re
import sqlite3
from collections import Counter, defaultdict
from importlib.metadata import distribution

from cities import listed
from common import ARABIC_NAME, IMPORTED, LISTS, by_hand, fold, row, write

ROMANIZER = ("arabic-name-romanizer 0.2.0", "MIT")
PERSONS = ("arwikicats 0.2.3", "MIT")
ARAB_WORLD = set("EG SA IQ SY LB JO PS KW BH QA AE OM YE SD LY TN DZ MA MR SO DJ KM".split())
# So often a token must be seen in the Arab world, or anywhere.
LEAST_ARAB, LEAST_ELSEWHERE = 2, 4
WITH_HEH = {"طه", "عبده", "شاه", "نامه", "جاه", "ماه", "نبيه", "نزيه", "وجيه", "فقيه", "سيبويه", "زاده", "اله"}
# Written with ي for ى in half of the Arab world, where no other word is meant.
ALSO_DOTTED = "مصطفى موسى عيسى يحيى ليلى منى هدى سلوى نجوى سلمى ندى بشرى مرتضى مجتبى يسرى لبنى شذى نهى ضحى رضوى عدوى".split()
# The rank of a foreign name that is known from one person alone; each further person adds ten.
FROM_PERSONS = 45
NOT_FOREIGN = {"الاول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر", "الاكبر", "العظيم", "العظيمة", "دي", "دو", "فان", "فون", "دا", "ديل", "بن", "ابن", "ابو",
               "ام", "ال", "الملك", "الملكة", "البابا", "الامير", "الاميرة", "السلطان", "الامام", "النبي", "الخليفة", "البطريرك", "الدين", "الله", "عبد", "ولد", "آل", "جونيور", "الابن", "الاب", "او", "من"}


def package():
    """Token to its frequency in the Arab world, its frequency anywhere, its roles and its romanizations."""
    path = distribution("arabic-name-romanizer").locate_file("arabic_name_romanizer/resources/names.sqlite3")
    tokens = defaultdict(lambda: (Counter(), Counter(), Counter()))
    query = "select arabic_key, latin, country, role, count from units"
    for key, latin, country, role, count in sqlite3.connect(path).execute(query):
        if ARABIC_NAME.fullmatch(key) and " " not in key and "-" not in key:
            places, roles, latins = tokens[key]
            places["arab" if country in ARAB_WORLD else "other"] += count
            roles[role] += count
            latins[latin.lower()] += count
    return tokens


def spelled(key, latins):
    """The token with ة and ى where its romanizations show them."""
    open_end = sum(n for latin, n in latins.items() if re.search(r"(a|ah|eh|e|é|à|â|ā)$", latin))
    mostly_open = 2 * open_end > sum(latins.values())
    if key.endswith("ه") and len(key) > 3 and key not in WITH_HEH and mostly_open:
        return key[:-1] + "ة"
    if key.endswith("ي") and mostly_open:
        return key[:-1] + "ى"
    return key


def role_of(roles):
    """`both` unless nine in ten are one role."""
    given, surname = roles["given"], roles["surname"]
    if given + surname == 0:
        return "both"
    share = given / (given + surname)
    return "given" if share > 0.9 else "surname" if share < 0.1 else "both"


def foreign():
    """First and last words of the foreign names in our lists of persons: token to role and number of persons."""
    tokens, seen = defaultdict(Counter), set()
    for path in (IMPORTED / "persons.tsv", LISTS / "persons.tsv"):
        for line in path.read_text(encoding="utf-8").splitlines()[2:]:
            cells = line.split("\t")
            words = [fold(word) for word in cells[1].split()]
            if len(words) < 2 or any(not ARABIC_NAME.fullmatch(word) or word in NOT_FOREIGN for word in words):
                continue
            for role, word in (("given", words[0]), ("surname", words[-1])):
                if len(word) >= 4 and not word.startswith("ال") and (cells[0], role, word) not in seen:
                    seen.add((cells[0], role, word))
                    tokens[word][role] += 1
    return tokens


def rank_of(count, most):
    """1 for the rarest, 255 for محمد."""
    return 1 + round(254 * math.log(count) / math.log(most))


def places():
    """Names of countries and their peoples: common words in news."""
    keys = set()
    for stem in ("countries", "imported/countries"):
        keys |= by_hand(stem)[1]
    return keys


def words_of(path):
    """The words of a list that is no name list, folded."""
    lines = [line for line in (LISTS / path).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return {fold(word) for line in lines for word in line.split("\t")[0].split()}


def common_words():
    """Words that tell nothing alone."""
    return {word for line in listed("names_that_are_words.txt") for word in line.split()} | places() | words_of("stop_words.txt")


def run():
    """Writes `imported/name_tokens.tsv`."""
    words, grammar = common_words(), words_of("patterns/function.tsv")
    _, written = by_hand("name_tokens")
    package_tokens = package()
    most = max(sum(places.values()) for places, _, _ in package_tokens.values())
    found = {}
    for key, (counts, roles, latins) in package_tokens.items():
        total = sum(counts.values())
        if counts["arab"] >= LEAST_ARAB or total >= LEAST_ELSEWHERE:
            found[fold(key)] = (spelled(key, latins), role_of(roles), rank_of(total, most), ROMANIZER)
    for word, roles in foreign().items():
        if word not in found and fold(word) not in found:
            found[word] = (word, role_of(roles), min(FROM_PERSONS + 10 * (sum(roles.values()) - 1), 95), PERSONS)
    rows, names = [], set()
    for folded, (name, role, rank, source) in sorted(found.items()):
        if {folded, fold(name)} & (written | names | grammar) or len(name) < 2:
            continue
        names.add(fold(name))
        care = folded in words or fold(name) in words or len(name) == 2 and name != "طه"
        rank = min(max(10, 10 * round(rank / 10)), 250)
        rows.append(token(name, role, rank, "cue" if care else "", source))
        if name in ALSO_DOTTED and not care:
            rows.append(token(name[:-1] + "ي", role, rank, "exact", source))
    write("name_tokens", "Given names and surnames: arabic-name-romanizer (MIT), arwikicats (MIT).", rows)


def token(name, role, rank, flag, source):
    """One row; all tokens of a role and rank share a key."""
    return row(f"{role}:{rank}", name, "PERSON", role, flags=";".join(filter(None, [flag, f"rank={rank}"])), source=source[0], licence=source[1])
