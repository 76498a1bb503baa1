package listing_test

import (
	"encoding/json"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/tandem-lang/tandem/internal/code/mpy"
	"github.com/tandem-lang/tandem/internal/code/pyop"
	"github.com/tandem-lang/tandem/internal/listing"
	"github.com/tandem-lang/tandem/internal/py"
	"github.com/tandem-lang/tandem/internal/source"
	"github.com/tandem-lang/tandem/internal/testkit"
)

// TestGolden lists the program of each archive: as its file read back is all that is known, and with what its compilation
// knew. The comment names an architecture and options.
func TestGolden(t *testing.T) {
	testkit.Goldens(t, "testdata/*.txtar", func(t *testing.T, recorded *txtar.Archive) *txtar.Archive {
		in := recorded.Files[0]
		o := py.Options{Side: true}
		for _, word := range strings.Fields(string(recorded.Comment)) {
			switch word {
			case "native":
				o.Emit = pyop.EmitNative
			case "viper":
				o.Emit = pyop.EmitViper
			case "circuitpython":
				o.Flavor = py.CircuitPython
			case "bytecode":
			default:
				o.Arch = word
			}
		}
		file := source.New(in.Name, in.Data)
		result, list := py.Compile(file, o)
		if list.Err() != nil {
			t.Fatal(list)
		}
		alone, err := mpy.Read(result.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		data, err := listing.New(alone, listing.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range data.Functions {
			for i, in := range f.Insts {
				if len(in.Bytes) != 2*in.Size || i > 0 && in.Offset != f.Insts[i-1].Offset+f.Insts[i-1].Size {
					t.Errorf("%s: %+v stands behind %+v", f.Name, in, f.Insts[max(i-1, 0)])
				}
			}
		}
		text, err := json.MarshalIndent(data, "", " ")
		if err != nil {
			t.Fatal(err)
		}
		made := []txtar.File{in, {Name: "alone", Data: shown(t, alone, listing.Options{})}}
		made = append(made, txtar.File{Name: "known", Data: shown(t, result.Module, listing.Options{Source: file, Ops: result.Ops, Side: result.Side})})
		if len(text) < 8000 {
			made = append(made, txtar.File{Name: "json", Data: append(text, '\n')})
		}
		return &txtar.Archive{Comment: recorded.Comment, Files: made}
	})
}

func shown(t *testing.T, m *mpy.Module, o listing.Options) []byte {
	t.Helper()
	var text strings.Builder
	if err := listing.Text(&text, m, o); err != nil {
		t.Fatal(err)
	}
	return []byte(text.String())
}
