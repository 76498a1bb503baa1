package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/tandem-lang/tandem/internal/engine"
	"github.com/tandem-lang/tandem/internal/engine/repl"
	"github.com/tandem-lang/tandem/internal/rt/pylib/sys"
	"github.com/tandem-lang/tandem/internal/version"
)

func newRepl(io stdio) *cobra.Command {
	var grants grantFlags
	var limits limitFlags
	var opt int
	var speakFan bool
	var home fantomFlags
	cmd := &cobra.Command{
		Use:   "repl [options] [arguments]",
		Short: "Type Python or Fantom at a prompt, or let a tool that talks to boards do it",
		Long: `Type Python at a prompt: statements run as they are finished, values are shown, _ is the last one.
Tab completes names, attributes and modules, lines are indented as blocks need it, arrows bring earlier
lines back (from the file that TANDEM_HISTORY names, or ~/.tandem_python_history).

On an empty line: Ctrl-E begins paste mode, Ctrl-D leaves, Ctrl-A begins the raw prompt. That one, with
raw-paste and soft resets, also works over a pipe, as on a board: for tools such as mpremote.

With --fan the language is Fantom, with the commands of its shell fansh: expressions are shown, variables, usings and types stay, an open
bracket asks for more lines. Lines are kept in ~/.tandem_fantom_history; over a pipe each line is run.`,
		Example: `  tandem repl
  tandem repl --sandbox --allow-read=data
  tandem repl --fan
  socat PTY,link=/tmp/board,raw,echo=0 EXEC:'tandem repl' &   mpremote connect /tmp/board exec 'print(1)'`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if speakFan {
				h := grants.host(cmd.Flags())
				code, err := fantomRepl(home, &h, &limits, args, io)
				if err != nil {
					return err
				}
				return asError(code)
			}
			p := &invocation{limits: limits, marked: true}
			p.options = engine.Options{OptLevel: opt, Args: append([]string{""}, args...), Path: searchPath(""), Host: grants.host(cmd.Flags()), MachineCode: grants.machineCode(cmd.Flags())}
			if len(args) == 0 {
				p.options.Args = nil
			}
			limits.apply(&p.options)
			h := openHistory(historyFile(pythonHistory))
			defer h.close()
			return asError(p.repl(io, h))
		},
	}
	f := cmd.Flags()
	f.SetInterspersed(false)
	f.IntVarP(&opt, "optimize", "O", 0, "`level` 0 to 3: 1 drops assertions, 3 line numbers")
	f.BoolVar(&speakFan, "fan", false, "the language is Fantom")
	grants.add(f)
	limits.add(f)
	home.add(cmd)
	return cmd
}

// pythonHistory is the name of the file of lines at Python's prompt, in the user's folder.
const pythonHistory = ".tandem_python_history"

// historyFile is where lines are kept, by default in a file of the user's folder; empty for nowhere.
func historyFile(name string) string {
	if name, ok := os.LookupEnv("TANDEM_HISTORY"); ok {
		return name
	}
	return homeFile(name)
}

func homeFile(name string) string {
	home, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	return filepath.Join(home, name)
}

// repl runs sessions until one ends that is not a reset; it returns the exit code.
func (p *invocation) repl(io stdio, h *history) int {
	settle()
	in := repl.NewInput(io.in)
	out := repl.NewOutput(io.out)
	p.options.Interactive = true
	p.options.Host.Stdout, p.options.Host.Stderr = out, io.err
	p.options.Executable, _ = os.Executable() // empty where the system does not tell
	for reset := false; ; {
		end, err := p.session(in, out, io, h, reset)
		if err != nil {
			io.errorf("%v", err)
			return exitErrors
		}
		if reset = end.Reset; !reset {
			return end.Code
		}
	}
}

// session is one engine and its session.
func (p *invocation) session(in *repl.Input, out *repl.Output, io stdio, h *history, reset bool) (repl.End, error) {
	p.options.Host.Stdin = in.Guest()
	e, err := engine.New(p.options)
	if err != nil {
		return repl.End{}, err
	}
	defer e.Close()
	defer interrupts(e)()
	defer p.limits.start(e)()
	return interact(e, in, out, io, h, repl.Options{Raw: reset, Marked: p.marked})
}

// interact talks to whoever is at the standard streams.
func interact(e *engine.Engine, in *repl.Input, out *repl.Output, io stdio, h *history, opts repl.Options) (repl.End, error) {
	s, err := e.Session()
	if err != nil {
		return repl.End{}, err
	}
	opts.Banner, opts.History = banner(), h
	tty := newTTY(io)
	if opts.Marked = opts.Marked && tty != nil; tty != nil {
		opts.Cooked, opts.Width = tty.cook, columns(io)
		tty.cook(false)
		defer tty.cook(true)
	}
	end := repl.Serve(in, out, s, opts)
	if !end.Reset {
		end.Code = s.End(end.Code)
	}
	return end, nil
}

// banner is what a session says first: in the form that tools know.
func banner() string {
	_, language, _ := strings.Cut(sys.Version, "; ")
	return fmt.Sprintf("%s; tandem %s [%s %s] version\nType \"help()\" for more information.", language, version.Tandem, runtime.GOOS, runtime.GOARCH)
}

// tty is the terminal that both standard streams are.
type tty struct {
	fd     int
	cooked *term.State // how it was
}

// newTTY returns the terminal, nil where there is none.
func newTTY(io stdio) *tty {
	in, ok := io.in.(*os.File)
	if !ok || !isTerminal(io.out) || !term.IsTerminal(int(in.Fd())) {
		return nil
	}
	state, err := term.GetState(int(in.Fd()))
	if err != nil {
		return nil
	}
	return &tty{int(in.Fd()), state}
}

// cook switches between lines that the system edits, with Ctrl-C as a signal, and bytes as they are typed. Where it cannot, all stays as it is.
func (t *tty) cook(on bool) {
	if on {
		term.Restore(t.fd, t.cooked)
		return
	}
	term.MakeRaw(t.fd)
}

// history are the lines typed at the prompt, in this session and others.
type history struct {
	lines []string // the last one last
	file  *os.File // nil where they are not kept
}

// historyLines is how many lines are kept.
const historyLines = 1000

// openHistory reads a file of lines. What cannot be read or written is not kept.
func openHistory(name string) *history {
	h := &history{}
	if name == "" {
		return h
	}
	if text, err := os.ReadFile(name); err == nil {
		h.lines = strings.FieldsFunc(string(text), func(r rune) bool { return r == '\n' })
	}
	if n := len(h.lines); n > 2*historyLines {
		h.lines = h.lines[n-historyLines:]
		os.WriteFile(name, []byte(strings.Join(h.lines, "\n")+"\n"), 0o600)
	}
	h.file, _ = os.OpenFile(name, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	return h
}

func (h *history) close() {
	if h.file != nil {
		h.file.Close()
	}
}

// Add keeps a line, unless it is blank or the same as the one before.
func (h *history) Add(line string) {
	if strings.TrimSpace(line) == "" || len(h.lines) > 0 && h.lines[len(h.lines)-1] == line {
		return
	}
	h.lines = append(h.lines, line)
	if h.file != nil {
		fmt.Fprintln(h.file, line)
	}
}

// Len returns how many lines there are.
func (h *history) Len() int { return len(h.lines) }

// At returns a line; 0 is the last one.
func (h *history) At(i int) string { return h.lines[len(h.lines)-1-i] }
