package driver

import (
	"bytes"

	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/fan"
	"github.com/tandem-lang/tandem/internal/fan/pack"
	"github.com/tandem-lang/tandem/internal/source"
)

// CompileScript compiles a script, against the pods of the options.
func CompileScript(file *source.File, o FanOptions) *FanPod {
	src := fan.Script(file)
	p := &FanPod{Name: src.Name}
	p.Failed = p.compile(src, o, o.Pods)
	return p
}

// compile makes a pod's bytes, unless its sources have errors.
func (p *FanPod) compile(src *pack.Sources, o FanOptions, pods pod.Source) error {
	p.Files = src.Files
	content, diags, err := fan.Compile(src, fan.Options{Pods: pods, Java: o.Java, Stamp: o.Stamp, Recover: o.Recover})
	p.Errs = append(p.Errs, diags...)
	if err != nil || content == nil {
		return err
	}
	var buf bytes.Buffer
	if err := pod.Write(&buf, content, pod.Options{Time: o.Stamp.Time}); err != nil {
		return err
	}
	p.Bytes = buf.Bytes()
	return nil
}
