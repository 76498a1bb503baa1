# Arguments of command lines: a small part of CPython's module of this name.
#
#   parser = argparse.ArgumentParser(description="copies a file")
#   parser.add_argument("-n", "--count", type=int, default=1, help="how often")
#   parser.add_argument("file")
#   args = parser.parse_args()          # args.count, args.file
#
# Options take their values from what follows them. The positional arguments stand together.

import sys
from collections import namedtuple

__version__ = "0.5.0"

_WIDTH = 16  # of the names in the list of arguments


class ArgumentTypeError(BaseException):
    pass


class _ArgError(BaseException):
    pass


def _dest_from_optnames(names):
    for name in names:
        if name.startswith("--"):
            return name[2:].replace("-", "_")
    return names[0][1:]


class _Arg:
    def __init__(self, names, dest, action, nargs, const, default, type, help):
        self.names = names
        self.dest = dest
        self.action = action
        self.nargs = nargs
        self.const = const
        self.default = default
        self.type = type
        self.help = help

    # shown returns how the argument stands in the line of usage, and in the list.
    def shown(self, option):
        value = ""
        if self.action == "store":
            value = self.dest
            if self.nargs in ("?", "*", "+"):
                value += self.nargs
            elif self.nargs is not None:
                value += "(x%s)" % self.nargs
        names = ", ".join(self.names) if option else ""
        return names + " " + value if names and value else names + value

    def _apply(self, name, text):
        if self.type is None:
            return text
        try:
            return self.type(text)
        except (ArgumentTypeError, TypeError, ValueError) as e:
            raise _ArgError("invalid value for %s: %s (%s)" % (name, text, e))

    # initial returns the value of an argument that is not given.
    def initial(self):
        if self.default is None:
            return None
        return self._apply(self.dest, self.default)

    # parse takes values from the front of a list. name is what errors call the argument.
    def parse(self, name, args):
        if self.action in ("store_const", "store_true", "store_false"):
            return self.const
        if self.action != "store":
            raise AssertionError
        if self.nargs is None:
            if not args:
                raise _ArgError("expecting value for %s" % name)
            return self._apply(name, args.pop(0))
        if self.nargs == "?":
            return self._apply(name, args.pop(0)) if args else self.initial()
        return self._parse_list(name, args)

    # _parse_list takes as many values as nargs says, up to the next option; what follows "--" is none.
    def _parse_list(self, name, args):
        least, most = 0, None
        if self.nargs == "+":
            least = 1
        elif self.nargs != "*":
            least = most = int(self.nargs)
        values = []
        options = True
        while args and len(values) != most:
            if options and args[0] == "--":
                options = False
                args.pop(0)
            elif options and args[0].startswith("-") and args[0] != "-":
                break
            else:
                values.append(self._apply(name, args.pop(0)))
        if len(values) < least:
            raise _ArgError("expecting value for %s" % name)
        return values


class ArgumentParser:
    def __init__(self, *, description=""):
        self.description = description
        self.opt = []
        self.pos = []

    def add_argument(self, *names, **how):
        action = how.get("action", "store")
        const, default = how.get("const"), None
        if action == "store_true":
            const, default = True, False
        elif action == "store_false":
            const, default = False, True
        option = names[0].startswith("-")
        dest = how.get("dest")
        if dest is None:
            dest = _dest_from_optnames(names) if option else names[0]
        arg = _Arg(names, dest, action, how.get("nargs"), const, how.get("default", default), how.get("type"), how.get("help", ""))
        (self.opt if option else self.pos).append(arg)

    def usage(self, full):
        parts = ["usage: %s [-h]" % sys.argv[0]]
        for arg in self.opt:
            parts.append("[%s]" % arg.shown(True))
        for arg in self.pos:
            parts.append(arg.shown(False))
        print(" ".join([part for part in parts if part]))
        if not full:
            return
        print()
        if self.description:
            print(self.description)
        print()
        row = "  %%-%ds%%s" % _WIDTH
        if self.pos:
            print("positional args:")
            for arg in self.pos:
                print(row % (arg.dest, arg.help))
            print()
        print("optional args:")
        print(row % ("-h, --help", "show this message and exit"))
        for arg in self.opt:
            print(row % (arg.shown(True), arg.help))

    def parse_args(self, args=None):
        return self._parse_args_impl(args, False)

    def parse_known_args(self, args=None):
        return self._parse_args_impl(args, True)

    def _parse_args_impl(self, args, known):
        args = list(sys.argv[1:] if args is None else args)
        try:
            return self._parse_args(args, known)
        except _ArgError as e:
            self.usage(False)
            print("error:", e)
            sys.exit(2)

    # _parse_args walks through the list: all positional arguments are taken where the first of them stands, or at the end. What is not known
    # is gathered where known is set, with the values behind it.
    def _parse_args(self, args, known):
        values = {arg.dest: arg.initial() for arg in self.opt + self.pos}
        left = []
        waiting = True  # for the positional arguments
        while args or waiting:
            name = args[0] if args else "-"
            if name.startswith("-") and name not in ("-", "--"):
                args.pop(0)
                taken = self._parse_option(name, args, values)
                if not taken and not known:
                    raise _ArgError("unknown option %s" % name)
                if not taken:
                    left.append(name)
            elif waiting:
                waiting = False
                for arg in self.pos:
                    values[arg.dest] = arg.parse(arg.dest, args)
                taken = False
            elif known:
                left += args
                break
            else:
                raise _ArgError("extra args: %s" % " ".join(args))
            while known and not taken and args and not args[0].startswith("-"):
                left.append(args.pop(0))
        dests = []
        for arg in self.opt + self.pos:
            if arg.dest not in dests:
                dests.append(arg.dest)
        result = namedtuple("args", dests)(*[values[dest] for dest in dests])
        return (result, left) if known else result

    # _parse_option parses an option, and returns whether there is one of that name.
    def _parse_option(self, name, args, values):
        if name in ("-h", "--help"):
            self.usage(True)
            sys.exit(0)
        for arg in self.opt:
            if name in arg.names:
                values[arg.dest] = arg.parse(name, args)
                return True
        return False
