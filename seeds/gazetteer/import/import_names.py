"""Writes seeds/gazetteer/imported/*.tsv from installed packages. See README.md in this folder.

Usage: python3 import_names.py [--node-modules DIR] [--geonames-mo FILE] [LIST...]
"""

import argparse

import cities
import countries
import languages
import name_tokens
import wikicats

STEPS = {
    "countries": lambda args: countries.run(args.node_modules),
    "cities": lambda args: cities.run(args.node_modules, args.geonames_mo),
    "persons": lambda _: wikicats.persons(),
    "clubs": lambda _: wikicats.clubs(),
    "name_tokens": lambda _: name_tokens.run(),
    "languages": lambda args: languages.run(args.node_modules),
}


def main():
    """Runs the steps asked for, all by default."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--node-modules", default="node_modules")
    parser.add_argument("--geonames-mo", default="/usr/share/locale/ar/LC_MESSAGES/geonames.mo")
    parser.add_argument("lists", nargs="*", choices=[[], *STEPS], default=[])
    args = parser.parse_args()
    for name in args.lists or STEPS:
        STEPS[name](args)


if __name__ == "__main__":
    main()
