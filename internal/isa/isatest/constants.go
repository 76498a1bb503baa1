package isatest

import (
	"fmt"
	"go/format"
	"regexp"
	"strings"
	"testing"

	"github.com/tandem-lang/tandem/internal/isa"
	"github.com/tandem-lang/tandem/internal/testkit"
)

// Constants holds z_forms.go, which has a constant for each row of an instruction table, against the table; with -update it
// writes the file. Name gives a row its name, to which the operands are added where rows would share it.
func Constants(t *testing.T, pkg string, forms []isa.FormInfo, name func(isa.FormInfo) string) {
	t.Helper()
	names := make([]string, len(forms))
	count := map[string]int{}
	for i, f := range forms {
		names[i] = name(f)
		count[names[i]]++
	}
	var sb strings.Builder
	fmt.Fprintf(&sb, "// Code generated from the instruction table by go test -run Constants -update. DO NOT EDIT.\n\n")
	fmt.Fprintf(&sb, "package %s\n\nimport \"github.com/tandem-lang/tandem/internal/isa\"\n\n", pkg)
	sb.WriteString("// The forms, in the order of the table.\nconst (\n")
	seen := map[string]bool{}
	for i, f := range forms {
		n := names[i]
		if count[n] > 1 {
			n += "_" + strings.Trim(notInName.ReplaceAllString(f.Operands, "_"), "_")
		}
		if seen[n] {
			t.Errorf("two rows are named %s", n)
		}
		seen[n] = true
		if i == 0 {
			n += " isa.Form = iota"
		}
		fmt.Fprintf(&sb, "\t%s // %s\n", n, strings.TrimSpace(f.Name+" "+f.Operands))
	}
	sb.WriteString(")\n")
	text, err := format.Source([]byte(sb.String()))
	if err != nil {
		t.Fatal(err)
	}
	testkit.Golden(t, "z_forms.go", string(text))
}

var notInName = regexp.MustCompile(`[^A-Za-z0-9]+`)

// Mnemonic returns the part of a constant's name that is the mnemonic: ADD_N for "add.n".
func Mnemonic(f isa.FormInfo) string {
	name := strings.NewReplacer("<c>", "", "<x>", "", "<y>", "").Replace(f.Name)
	return strings.Trim(notInName.ReplaceAllString(strings.ToUpper(name), "_"), "_")
}

// section matches "ADD (SP plus immediate) T3": what kind of operands there are, and the number of the encoding.
var section = regexp.MustCompile(`^[^(]*?(?: \((.*)\))? ([AT]\d.*)$`)

// kinds are the kinds of operands in names, as far as they tell rows apart.
var kinds = strings.NewReplacer("SP plus ", "sp", "SP minus ", "sp", "register-shifted register", "rsr",
	"immediate", "imm", "register", "reg", "literal", "lit", ", ARM", "", ", ", "")

// ArmName names a row of the Arm machines by its section: ADD_imm_T3 for "ADD (immediate) T3". Addresses that are written
// back add _pre or _post, registers that are _wb.
func ArmName(f isa.FormInfo) string {
	name := strings.TrimSuffix(Mnemonic(f), "_W")
	if m := section.FindStringSubmatch(f.Section); m != nil {
		if !strings.HasPrefix(m[1], "between") && m[1] != "ARM" && m[1] != "" {
			name += "_" + kinds.Replace(m[1])
		}
		name += "_" + notInName.ReplaceAllString(m[2], "")
	}
	switch o := f.Operands; {
	case strings.HasSuffix(o, "]!"):
		name += "_pre"
	case strings.Contains(o, "], "):
		name += "_post"
	case strings.Contains(o, "sp!"):
		name += "_sp"
	case strings.Contains(o, "!, "):
		name += "_wb"
	}
	return name
}
