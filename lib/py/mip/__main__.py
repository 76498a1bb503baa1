# python -m mip install [options] package...

import sys

import argparse

from . import install


def main():
    parser = argparse.ArgumentParser(description="Installs packages.")
    parser.add_argument("-t", "--target", default=None, help="folder to install to")
    parser.add_argument("-i", "--index", default=None, help="where packages are looked for by name")
    parser.add_argument("--no-mpy", action="store_true", help="install sources, not compiled files")
    parser.add_argument("command", help="install")
    parser.add_argument("packages", nargs="+", help="NAME[@VERSION]")
    args = parser.parse_args(args=sys.argv[1:])
    if args.command != "install":
        print("mip: 'install' is the only command")
        sys.exit(1)
    for package in args.packages:
        version = None
        if "@" in package:
            package, version = package.split("@", 1)
        install(package, index=args.index, target=args.target, version=version, mpy=not args.no_mpy)


main()
