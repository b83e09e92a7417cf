"""What every import step shares: the row format, the fold of names, the packages."""

import json
import re
import unicodedata
from pathlib import Path

HEADER = "key\tname\tclass\ttype\tids\tlabels\tflags\tregion\tsource\tlicence\tchecked"
CHECKED = "2026-11-22"
LISTS = Path(__file__).resolve().parent.parent
IMPORTED = LISTS / "imported"

ALEF = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي"})
MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u0640\u200c-\u200f\u202a-\u202e]")
ARABIC_NAME = re.compile("[\u0621-\u063a\u0641-\u064a]+(?:[ -]+[\u0621-\u063a\u0641-\u064a]+)*")


def fold(name):
    """The key under which two spellings count as one: the `match` profile, as far as names need it."""
    name = MARKS.sub("", unicodedata.normalize("NFC", name)).translate(ALEF)
    return re.sub(r"[\s-]+", " ", name).strip()


def clean(name):
    """A name without marks and double spaces, or `None` when it is not plain Arabic script."""
    name = MARKS.sub("", unicodedata.normalize("NFC", name))
    name = re.sub(r"\s+", " ", name).strip()
    return name if ARABIC_NAME.fullmatch(name) else None


def slug(label):
    """An ASCII key made from an English label."""
    ascii_label = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "_", ascii_label).strip("_")


def row(key, name, cls, kind, ids="", labels="", flags="", region="", source="", licence=""):
    """One line of a list."""
    return "\t".join([key, name, cls, kind, ids, labels, flags, region, source, licence, CHECKED])


def write(stem, comment, rows):
    """Writes `imported/STEM.tsv`."""
    IMPORTED.mkdir(exist_ok=True)
    path = IMPORTED / f"{stem}.tsv"
    path.write_text("# " + comment + "\n" + HEADER + "\n" + "\n".join(rows) + "\n", encoding="utf-8")
    print(f"{path.name}: {len(rows)} rows, {path.stat().st_size} bytes")


def by_hand(stem):
    """Keys and folded names of the list that people wrote: what a package has of these is left out."""
    path = LISTS / f"{stem}.tsv"
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")] if path.exists() else []
    return {cells[0] for cells in lines[1:]}, {fold(cells[1]) for cells in lines[1:]}


def load_json(node_modules, path):
    """A JSON file of an npm package."""
    return json.loads((Path(node_modules) / path).read_text(encoding="utf-8"))


def ids(**values):
    """The ids column, empty schemes left out."""
    return ";".join(f"{scheme}={value}" for scheme, value in values.items() if value)
