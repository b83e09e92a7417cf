"""Languages: CLDR names, with اللغة before them, ids of ISO 639."""

import re

from common import clean, ids, load_json, row, write

CLDR = ("cldr-localenames-full 48", "Unicode-3.0")
PROMINENT = set("ar en fr de es it pt ru tr fa he zh ja ko hi ur ku ps uk pl el nl sv am so sw id ms bn ber kk az uz".split())


def run(node_modules):
    """Writes `imported/languages.tsv`: only names that are one word, an adjective with ال."""
    def names(locale):
        return load_json(node_modules, f"cldr-localenames-full/main/{locale}/languages.json")["main"][locale]["localeDisplayNames"]["languages"]

    arabic, english = names("ar"), names("en")
    rows = []
    for code, name in sorted(arabic.items()):
        plain = clean(name)
        if plain is None or not re.fullmatch("[a-z]{2,3}", code) or not re.fullmatch("ال[^ ]+", plain):
            continue
        rank = 120 if code in PROMINENT else 80
        rows.append(row(f"language/{code}", "اللغة " + plain, "LANG", "language", ids(iso639=code), f"en={english[code]}", f"rank={rank}", "", *CLDR))
        rows.append(row(f"language/{code}", "لغة " + plain.removeprefix("ال"), "LANG", "language", flags="alias", source=CLDR[0], licence=CLDR[1]))
    write("languages", "Languages: names of CLDR 48 (Unicode-3.0), ids of ISO 639.", rows)
