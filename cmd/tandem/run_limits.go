package main

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"github.com/tandem-lang/tandem/internal/engine"
	"github.com/tandem-lang/tandem/internal/rt/heap"
	"github.com/tandem-lang/tandem/internal/rt/host"
)

// grantFlags are the options that say what a program may reach.
type grantFlags struct {
	sandbox               bool
	read, write, net, env listFlag
	run, native           bool
}

func (g *grantFlags) add(f *pflag.FlagSet) {
	f.BoolVar(&g.sandbox, "sandbox", false, "no files, network, environment or processes but what is allowed")
	for _, l := range []struct {
		to          *listFlag
		name, usage string
	}{
		{&g.read, "allow-read", "reading files, or these files and folders"},
		{&g.write, "allow-write", "reading and writing files, or these files and folders"},
		{&g.net, "allow-net", "the network, or these hosts (example.org, example.org:443, *.example.org)"},
		{&g.env, "allow-env", "the environment, or these variables"},
	} {
		f.VarPF(l.to, l.name, "", "allow "+l.usage).NoOptDefVal = allowAll
	}
	f.BoolVar(&g.run, "allow-run", false, "allow running other programs")
	f.BoolVar(&g.native, "allow-native", false, "allow functions in machine code, which no sandbox holds")
}

// narrowed reports whether an option says that not all is granted.
func (g *grantFlags) narrowed(f *pflag.FlagSet) bool {
	narrowed := g.sandbox
	for _, name := range []string{"allow-read", "allow-write", "allow-net", "allow-env", "allow-run", "allow-native"} {
		narrowed = narrowed || f.Changed(name)
	}
	return narrowed
}

// machineCode reports whether machine code is granted.
func (g *grantFlags) machineCode(f *pflag.FlagSet) bool { return g.native || !g.narrowed(f) }

// host returns what is granted: all, unless an option says otherwise.
func (g *grantFlags) host(f *pflag.FlagSet) host.Host {
	if !g.narrowed(f) {
		return host.OS()
	}
	return host.Grants{Read: g.read.list, Write: g.write.list, Net: g.net.list, Env: g.env.list, Run: g.run}.Host()
}

// allowAll is the value of an option without one: it allows everything of its kind.
const allowAll = "all"

// listFlag is an option with a list of names between commas, or with no value for all. It may be given more than once.
type listFlag struct {
	all  bool
	list []string // nil where the option is not given, empty for all
}

// String is pflag.Value's, as the next two are.
func (l *listFlag) String() string { return strings.Join(l.list, ",") }

// Type is what the help calls a value.
func (l *listFlag) Type() string { return "list" }

// Set adds names.
func (l *listFlag) Set(text string) error {
	if l.all = l.all || text == allowAll; l.all {
		l.list = []string{}
		return nil
	}
	for _, name := range strings.Split(text, ",") {
		if name == "" {
			return fmt.Errorf("an empty name")
		}
		l.list = append(l.list, name)
	}
	return nil
}

// limitFlags are the options that bound a program.
type limitFlags struct {
	memory  sizeFlag
	steps   int64
	depth   int
	timeout time.Duration
	torture tortureFlag
}

func (l *limitFlags) add(f *pflag.FlagSet) {
	f.Var(&l.memory, "memory", "most memory of the program's objects, such as 64M or 2G (default 1G)")
	f.Int64Var(&l.steps, "steps", 0, "end the program after so many instructions: the same at each run")
	f.IntVar(&l.depth, "depth", 0, "room for so many nested calls of functions with a dozen variables (default 4096)")
	f.DurationVar(&l.timeout, "timeout", 0, "end the program after this time, such as 5s or 500ms")
	f.Var(&l.torture, "torture", "make rare things of the heap frequent: collect[=N], fail=N, fail-from=N, place=N")
	f.Lookup("torture").Hidden = true // for those who work on the runtime
}

func (l *limitFlags) apply(o *engine.Options) {
	o.Memory, o.Steps, o.Depth, o.Torture = int(l.memory), l.steps, l.depth, heap.Torture(l.torture)
}

// start begins to count the time, until what it returns is called.
func (l *limitFlags) start(e *engine.Engine) (end func()) {
	if l.timeout <= 0 {
		return func() {}
	}
	timer := time.AfterFunc(l.timeout, e.TimeOut)
	return func() { timer.Stop() }
}

// tortureFlag are switches of the heap: names, some with a number, between commas.
type tortureFlag heap.Torture

// String is pflag.Value's, as the next two are.
func (t *tortureFlag) String() string { return "" }

// Type is what the help calls a value.
func (t *tortureFlag) Type() string { return "list" }

// Set reads switches: "collect" collects at each safepoint, "collect=N" at each N-th, "fail=N" lets the N-th allocation of the program fail, "fail-from=N" all from
// the N-th on, "place=N" moves the arena and its pages to other places for each N.
func (t *tortureFlag) Set(text string) error {
	for _, item := range strings.Split(text, ",") {
		name, value, _ := strings.Cut(item, "=")
		if name == "collect" && value == "" {
			value = "1"
		}
		n, err := strconv.ParseUint(value, 10, 31)
		if err != nil || n == 0 {
			return fmt.Errorf("not a number of 1 and more: %q", item)
		}
		switch name {
		case "collect":
			t.Every, t.OneByOne, t.Poison = int(n), true, true
		case "fail", "fail-from":
			t.FailAt, t.FailOn = int(n), name == "fail-from"
		case "place":
			t.Place = uint32(n)
		default:
			return fmt.Errorf("no such switch: %q", name)
		}
	}
	return nil
}

// sizeFlag is a number of bytes, with a letter for a unit: K, M or G.
type sizeFlag int

// String is pflag.Value's, as the next two are.
func (s *sizeFlag) String() string {
	if *s == 0 {
		return ""
	}
	return strconv.Itoa(int(*s))
}

// Type is what the help calls a value.
func (s *sizeFlag) Type() string { return "size" }

// Set reads a size.
func (s *sizeFlag) Set(text string) error {
	n, err := parseSize(text)
	*s = sizeFlag(n)
	return err
}

// parseSize reads a number of bytes.
func parseSize(text string) (int, error) {
	digits := strings.ToUpper(strings.TrimSuffix(strings.TrimSuffix(text, "B"), "i"))
	shift := 0
	if n := len(digits) - 1; n > 0 {
		if unit := strings.IndexByte("KMG", digits[n]); unit >= 0 {
			digits, shift = digits[:n], 10*(unit+1)
		}
	}
	n, err := strconv.ParseUint(digits, 10, 62-shift)
	if err != nil || n == 0 || uint64(int(n<<shift)) != n<<shift || int(n<<shift) < 0 {
		return 0, fmt.Errorf("not a size: %q", text)
	}
	return int(n << shift), nil
}

// endOptions marks the end of run's options in its arguments: behind the value of -c and -m, which a program's arguments follow. It also
// gives -O its value: it may be 1 by itself, or stand for 2 where it is doubled.
func endOptions(f *pflag.FlagSet, args []string) []string {
	out := make([]string, 0, len(args)+2)
	for i := 0; i < len(args); i++ {
		arg := args[i]
		if arg == "--" || len(arg) < 2 || arg[0] != '-' {
			return append(out, args[i:]...)
		}
		name, hasValue, ends := optionOf(f, arg)
		if strings.HasPrefix(arg, "-O") {
			arg = runLevel(arg)
		}
		out = append(out, arg)
		if name != nil && !hasValue && name.NoOptDefVal == "" && arg[1] != 'O' {
			if i++; i == len(args) {
				return out
			}
			out = append(out, args[i])
		}
		if ends {
			return append(append(out, "--"), args[i+1:]...)
		}
	}
	return out
}

// optionOf returns the last option of an argument, whether its value is in the argument, and whether it ends the options.
func optionOf(f *pflag.FlagSet, arg string) (flag *pflag.Flag, hasValue, ends bool) {
	if long, ok := strings.CutPrefix(arg, "--"); ok {
		name, _, hasValue := strings.Cut(long, "=")
		flag = f.Lookup(name)
		return flag, hasValue, name == "command" || name == "module"
	}
	for i, c := range arg[1:] {
		if flag = f.ShorthandLookup(string(c)); flag == nil {
			return nil, false, false
		}
		if flag.NoOptDefVal == "" {
			return flag, len(arg) > i+2, c == 'c' || c == 'm'
		}
	}
	return flag, false, false
}

// runLevel returns -O, -ON and -OO... with a value that the parser of options reads.
func runLevel(arg string) string {
	level := arg[2:]
	if strings.Trim(level, "O") == "" {
		level = strconv.Itoa(len(level) + 1)
	}
	return "-O=" + strings.TrimPrefix(level, "=")
}
