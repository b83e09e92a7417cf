"""Persons and clubs of arwikicats, which pairs English labels with Arabic ones. Every row is a name; none has an id.

What a label says besides the name (`(singer)`, `ملك فرنسا`, `لكرة القدم`) is cut off. A person of one word is left out: too many share it; those
who are unmistakable stand in the list by hand.
"""

import json
import re
from importlib.metadata import distribution

from common import by_hand, clean, fold, row, slug, write
from cities import listed

SOURCE = ("arwikicats 0.2.3", "MIT")
NO_PERSON = ("أفلام", "ألبومات", "أغاني", "تصوير", "مؤلفات", "أعمال", "مسرحيات", "روايات", "مباني", "لوحات", "ولاية", "مداحون", "قائمة", "عائلة", "حروب")
NO_CLUB = ("دوري", "كأس", "بطولة", "مدربو", "لاعبو", "معارك", "جامعة", "قائمة", "موسم", "مباراة", "رابطة", "سباق", "الدوري", "طواف", "هيئة")
OF_A_CLUB = re.compile(r"\b([fsabc]\.?[fcsk]\.?|[fs]\.c\.|c\.f\.|a\.c\.|a\.f\.c\.|club|united|city|town|sc|cf|ac|fk|sk|bk|if|afc|ssc|sporting|real|atlético|athletic|dynamo|dinamo|spartak|lokomotiv)\b")
ALL_CAPITALS = re.compile(r"[ivx]{2,}|(?:[a-z]\.)+|f?c|[afs]c|fk|[bs]k|cf|afc|if|sv|nk|hnk|kf|cs|cd|ca|us|as|ssc|ud|rc|[rv]fl|vfb|tsv|tsg|psv|az|mc|js|cr|es|usm|ubk")
REALM = re.compile(r" (?:ملك|ملكة|إمبراطور|إمبراطورة|أمير|أميرة|قيصر|دوق|كونت) .*$")


def table(name):
    """A table of the package, which need not be imported for it."""
    path = distribution("arwikicats").locate_file(f"ArWikiCats/jsons/{name}")
    return json.loads(path.read_text(encoding="utf-8"))


def bare(name):
    """A label without what stands in brackets."""
    return re.sub(r"\s*\(.*?\)", "", name).strip()


def title(label):
    """`cliff richard` as it is written."""
    small = {"of", "the", "de", "da", "di", "la", "le", "al", "bin", "ibn", "von", "van", "der", "du", "y"}
    words = (w if at and w in small else w.upper() if ALL_CAPITALS.fullmatch(w) else w[:1].upper() + w[1:] for at, w in enumerate(bare(label).split()))
    return " ".join(words).replace(";", ",").replace("=", "-")


def persons():
    """`imported/persons.tsv`."""
    wrong, rows = listed("wrong_names.txt"), []
    keys, seen = by_hand("persons")
    for label, arabic in sorted(table("people/peoples.json").items()):
        name = clean(REALM.sub("", bare(arabic)))
        if name is None or " " not in name or "،" in arabic or name.startswith(NO_PERSON):
            continue
        folded = fold(name)
        if folded in wrong or folded in seen:
            continue
        seen.add(folded)
        care = "" if name == clean(bare(arabic)) else "cue"
        key = "person/" + slug(bare(label))
        if key in keys:
            rows.append(row(key, name, "PERSON", "", flags=";".join(filter(None, ["alias", care])), source=SOURCE[0], licence=SOURCE[1]))
        else:
            rows.append(row(key, name, "PERSON", "person", "", f"en={title(label)}", ";".join(filter(None, [care, "rank=60"])), "", *SOURCE))
    write("persons", "Persons of arwikicats (MIT).", one_name_a_key(rows))


def clubs():
    """`imported/clubs.tsv`: the name with نادي before it, and the bare name, which needs a cue."""
    wrong, rows = listed("wrong_names.txt"), []
    keys, seen = by_hand("clubs")
    for label, arabic in sorted(table("sports/Clubs_key.json").items()):
        name = clean(bare(arabic))
        named = name is not None and name.startswith("نادي ")
        if name is None or name.startswith(NO_CLUB) or "سيدات" in name or not (named or OF_A_CLUB.search(label)):
            continue
        short = re.sub(r"^نادي (?:النادي )?| (?:لكرة (?:القدم|السلة|اليد)|الرياضي)$", "", name)
        folded = fold(short)
        key = "club/" + slug(bare(label))
        if key in keys or folded in wrong or folded in seen or len(folded) < 3:
            continue
        seen.add(folded)
        rows.append(row(key, "نادي " + short, "ORG", "club", "", f"en={title(label)}", "rank=60", "", *SOURCE))
        rows.append(row(key, short, "ORG", "club", flags="alias;cue", source=SOURCE[0], licence=SOURCE[1]))
    write("clubs", "Sports clubs of arwikicats (MIT).", rows)


def one_name_a_key(rows):
    """Two labels may give one key: the first is kept."""
    kept = {}
    for line in rows:
        kept.setdefault(line.split("\t")[0], line)
    return list(kept.values())
