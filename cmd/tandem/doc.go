package main

import (
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/tandem-lang/tandem/internal/driver"
	"github.com/tandem-lang/tandem/internal/podlist"
)

func newDoc(io stdio) *cobra.Command {
	var fantom fantomFlags
	cmd := &cobra.Command{
		Use:   "doc POD|TYPE|SLOT",
		Short: "Show the documentation of Fantom pods, types and slots",
		Long: `Show what a pod has: its types with their first sentence, a type with the signatures of
its slots, or a slot with all that is said about it. A pod is named, or is a .pod file, a
.fan file or a folder with a build.fan. A type without a pod is one of sys.`,
		Example: `  tandem doc sys
  tandem doc Str
  tandem doc Str.split
  tandem doc --home /opt/fantom util::AbstractMain
  tandem doc mypod/build.fan::Clock.now`,
		Args: cobra.ExactArgs(1),
		ValidArgsFunction: func(_ *cobra.Command, _ []string, prefix string) ([]string, cobra.ShellCompDirective) {
			return completeDoc(&fantom, prefix), cobra.ShellCompDirectiveDefault
		},
		RunE: func(_ *cobra.Command, args []string) error {
			o, err := fantom.options(io)
			if err != nil {
				return err
			}
			return document(io, args[0], o)
		},
	}
	fantom.add(cmd)
	return cmd
}

// document prints the documentation of what an argument names.
func document(io stdio, arg string, o driver.FanOptions) error {
	if name, _, _ := strings.Cut(arg, "."); isTypeName(name) && !exists(arg) {
		arg = "sys::" + arg
	}
	p, err := openPod(io, arg, driver.Fantom, o)
	if err != nil {
		return err
	}
	docs, err := podlist.ReadDocs(p.archive)
	if err != nil {
		io.errorf("%v", err)
		return exitCode(exitErrors)
	}
	return docs.Write(io.out, p.sel, podlist.DocStyle{Color: coloured(io.out), Width: columns(io)})
}

// isTypeName reports whether a name is one of a type, which begin with a capital.
func isTypeName(s string) bool {
	return s != "" && s[0] >= 'A' && s[0] <= 'Z' && !strings.Contains(s, ":") && !strings.ContainsAny(s, `/\`)
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// columns returns the width of the terminal, at most 100.
func columns(io stdio) int {
	f, ok := io.out.(*os.File)
	if !ok || !isTerminal(f) {
		return 0
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		return 0
	}
	return min(width, 100)
}

// completeDoc returns the types and slots of sys that begin as the argument does.
func completeDoc(f *fantomFlags, prefix string) []string {
	if !isTypeName(prefix) {
		return []string{"sys"}
	}
	o, err := f.options(stdio{err: io.Discard})
	if err != nil {
		return nil
	}
	a, err := o.Pods.Open("sys")
	if err != nil {
		return nil
	}
	docs, err := podlist.ReadDocs(a)
	if err != nil {
		return nil
	}
	var found []string
	for _, t := range docs.Types {
		if strings.HasPrefix(t.Name, prefix) {
			found = append(found, t.Name)
		}
		for _, s := range t.Slots {
			if name := t.Name + "." + s.Name; strings.Contains(prefix, ".") && strings.HasPrefix(name, prefix) {
				found = append(found, name)
			}
		}
	}
	return found
}
