package fan_test

import (
	"flag"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

var (
	changedRuns = flag.Int("changed", 1000, "number of changed programs")
	changedSeed = flag.Uint64("changed-seed", 1, "which changed programs")
	changedKeep = flag.String("changed-keep", "", "folder for the programs of which the compilers make different things")
)

// TestMutated takes programs, deletes, doubles, swaps or replaces one to three tokens of
// each, and compiles what results with the reference and with Tandem: the first error, or
// the code, must be the same. The programs are our own goldens and examples, and the
// sources that an installed Fantom brings along.
//
//	go test ./internal/fan -run Mutated -confirm-fan /opt/fantom -changed 5000 -timeout 1h
func TestMutated(t *testing.T) {
	if *confirmFan == "" {
		t.Skip("needs an installed Fantom: -confirm-fan")
	}
	both := &bothCompilers{t: t, home: *confirmFan, dir: t.TempDir()}
	t.Cleanup(both.stop)
	var programs []program
	for _, p := range allPrograms(t) {
		if p.text = both.sound(p); p.text != "" {
			programs = append(programs, p)
		}
	}
	if len(programs) == 0 {
		t.Fatal("no programs")
	}
	t.Logf("%d programs", len(programs))
	r := rand.New(rand.NewPCG(*changedSeed, 0))
	counts := map[string]int{}
	for i := range *changedRuns {
		p := programs[r.IntN(len(programs))]
		c := changed{tokens: tokenPattern.FindAllString(p.text, -1), docs: r.IntN(2) == 0}
		for range 1 + r.IntN(3) {
			c.edits = append(c.edits, randomEdit(r, c.tokens))
		}
		verdict := both.verdict(c)
		counts[verdict]++
		if verdict != differ {
			continue
		}
		c = both.shrink(c)
		theirs, ours := both.compile(c.text(), c.docs)
		t.Errorf("%d: %s with %v\nreference: %s\nTandem:    %s", i, p.name, c.edits, theirs, ours)
		if *changedKeep != "" {
			name := filepath.Join(*changedKeep, fmt.Sprintf("%d-%d.fan", *changedSeed, i))
			text := fmt.Sprintf("%s\n// reference: %s\n// Tandem:    %s\n", c.text(), theirs, ours)
			if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
				t.Error(err)
			}
		}
	}
	t.Log(counts)
}

// program is a source to change.
type program struct{ name, text string }

// allPrograms reads the Fantom sources of this module and of the installation.
func allPrograms(t *testing.T) []program {
	var list []program
	add := func(name, text string) { list = append(list, program{name, strings.ReplaceAll(text, "\r\n", "\n")}) }
	roots := []string{"testdata", "../driver/testdata", "../../examples", filepath.Join(*confirmFan, "src"), filepath.Join(*confirmFan, "examples")}
	for _, root := range roots {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			text, err := os.ReadFile(path)
			switch filepath.Ext(path) {
			case ".fan":
				add(path, string(text))
			case ".txtar":
				for _, f := range txtar.Parse(text).Files {
					if filepath.Ext(f.Name) == ".fan" {
						add(path+"/"+f.Name, string(f.Data))
					}
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return list
}

// ownPod finds the pod that a source belongs to in the path of it.
var ownPod = regexp.MustCompile(`/src/(\w+)/`)

// sound returns a program that has no errors by itself: the source, or the source that uses
// the pod to which it belongs, or "".
func (b *bothCompilers) sound(p program) string {
	for _, u := range append([]string{""}, usings(p.name)...) {
		if b.compiles(u + p.text) {
			return u + p.text
		}
	}
	return ""
}

func usings(path string) []string {
	if m := ownPod.FindStringSubmatch(filepath.ToSlash(path)); m != nil {
		return []string{"using " + m[1] + "; "}
	}
	return nil
}

// tokenPattern splits a source into words, numbers, strings, comments, space and symbols,
// by rules of its own and not by the lexer under test.
var tokenPattern = regexp.MustCompile(`\s+|//.*|\*\*.*|[A-Za-z_]\w*|\d[\w.]*|"(?:[^"\\\n]|\\.)*"|` + "`[^`\n]*`" +
	`|:=|=>|->|\?->|\?\.|\?:|::|\.\.<|\.\.|<=>|===|!==|[=!<>+*/%-]=|&&|\|\||\+\+|--|(?s:.)`)

// changed is a program with edits.
type changed struct {
	tokens []string
	edits  []edit
	docs   bool // keep documentation
}

// edit puts other text in the place of tokens.
type edit struct {
	what string
	put  map[int]string
}

func (e edit) String() string { return e.what }

func (c changed) text() string {
	tokens := slices.Clone(c.tokens)
	for _, e := range c.edits {
		for i, text := range e.put {
			tokens[i] = text
		}
	}
	return strings.Join(tokens, "")
}

// randomEdit chooses a token, or a line break, and what becomes of it.
func randomEdit(r *rand.Rand, tokens []string) edit {
	pick := func(fits func(token string) bool) int {
		for range 100 {
			if i := r.IntN(len(tokens)); fits(tokens[i]) {
				return i
			}
		}
		return 0
	}
	visible := func(token string) bool { return strings.TrimLeft(token, " ") != "" }
	i := pick(visible)
	replace := func(j int) edit {
		return edit{fmt.Sprintf("%q replaced by %q", tokens[i], tokens[j]), map[int]string{i: tokens[j]}}
	}
	swap := func(j int) edit {
		return edit{fmt.Sprintf("%q and %q swapped", tokens[i], tokens[j]), map[int]string{i: tokens[j], j: tokens[i]}}
	}
	switch r.IntN(8) {
	case 0:
		return edit{fmt.Sprintf("%q deleted", tokens[i]), map[int]string{i: ""}}
	case 1:
		return edit{fmt.Sprintf("%q doubled", tokens[i]), map[int]string{i: tokens[i] + " " + tokens[i]}}
	case 2:
		return replace(pick(visible))
	case 3:
		return swap(pick(visible))
	case 4:
		return swap(min(i+1, len(tokens)-1))
	}
	kind := kindOf(tokens[i])
	return replace(pick(func(token string) bool { return kindOf(token) == kind && token != tokens[i] }))
}

// kindOf tells words, numbers, strings and symbols apart by their first letter.
func kindOf(token string) int {
	return slices.IndexFunc(firstOf, func(set string) bool { return strings.Contains(set, token[:1]) })
}

var firstOf = []string{" \n\t", "abcdefghijklmnopqrstuvwxyz", "_ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789", "\"`", "<>=!&|?:+-*/%.", "()[]{},;"}
