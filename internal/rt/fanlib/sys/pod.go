package sys

import (
	"strings"

	"github.com/tandem-lang/tandem/internal/code/pod"
	"github.com/tandem-lang/tandem/internal/rt/fan"
	"github.com/tandem-lang/tandem/internal/rt/layout"
	"github.com/tandem-lang/tandem/internal/value/fanvalue"
)

// podFileMethods are those of a pod's properties and files; what can be said in terms of them is in sysrun.
func podFileMethods() table {
	return table{
		"meta":  podMeta,
		"files": podFiles,
		"doc":   podDoc,
		"load":  podLoad,
	}
}

func podOf(t *fan.Thread, w Word) *fan.Pod { return t.Heap.Host(w).(*fan.Pod) }

func podMeta(t *fan.Thread, a fan.Args) (Word, Word) {
	props, err := podOf(t, a[0]).Files(t.Runtime()).Meta()
	if err != nil {
		return t.Fail("IOErr", err.Error())
	}
	mark := t.Kept()
	defer t.Release(mark)
	m, exc := propsMap(t, props)
	if exc != 0 {
		return 0, exc
	}
	return mapToImmutable(t, fan.Args{t.Keep(m)})
}

// podFiles returns what lies in a pod besides code: one list, which is made when it is first asked for.
func podFiles(t *fan.Thread, a fan.Args) (Word, Word) {
	p := podOf(t, a[0])
	if p.IsClosed() {
		return t.Fail("Err", errZipClosed.Error())
	}
	v, exc := t.Runtime().Once(filesKey+p.Name, func() (any, Word) {
		list, exc := listPodFiles(t, p)
		if exc != 0 {
			return nil, exc
		}
		return t.Runtime().Root(list), 0
	})
	if exc != 0 {
		return 0, exc
	}
	return v.(Word), 0
}

func listPodFiles(t *fan.Thread, p *fan.Pod) (Word, Word) {
	mark := t.Kept()
	defer t.Release(mark)
	var files []Word
	archive := p.Files(t.Runtime())
	for _, name := range archive.Names() {
		if strings.HasPrefix(name, "fcode/") || strings.HasSuffix(name, ".class") {
			continue
		}
		uri, err := fanvalue.UriFromStr("fan://" + p.Name + "/" + uriName(name))
		if err != nil {
			return t.FailWith(err)
		}
		data := func() ([]byte, error) { return archive.Entry(name) }
		content, err := data()
		if err != nil {
			return t.Fail("IOErr", err.Error())
		}
		f, exc := newFile(t, "ZipEntryFile", &fileState{uri: uri, entry: &entry{size: int64(len(content)), data: data}})
		if exc != 0 {
			return 0, exc
		}
		files = append(files, t.Keep(f))
	}
	return constList(t, "sys::File", files)
}

// uriName escapes what has a meaning in Uris.
func uriName(name string) string {
	return strings.NewReplacer("?", `\?`, "#", `\#`).Replace(name)
}

func podDoc(t *fan.Thread, a fan.Args) (Word, Word) {
	doc, err := podOf(t, a[0]).Files(t.Runtime()).Entry("doc/pod.fandoc")
	if err != nil {
		return layout.Null, 0
	}
	return limited(t, string(doc), nil)
}

// podLoad makes a pod known that is read from a stream.
func podLoad(t *fan.Thread, a fan.Args) (Word, Word) {
	if a[0] == 0 {
		return nullPointer(t)
	}
	data, exc := all(t, openIn(t, a[0]))
	if exc != 0 {
		return 0, exc
	}
	archive, err := pod.OpenBytes("pod", data)
	if err != nil {
		return t.Fail("Err", err.Error())
	}
	meta, err := archive.Meta()
	if err != nil {
		return t.Fail("Err", err.Error())
	}
	name := meta.Get("pod.name")
	if _, err := t.Runtime().FindPod(name); err == nil {
		return t.Fail("Err", "Duplicate pod name: "+name)
	}
	p, err := t.Runtime().AddPod(name, archive)
	if err != nil {
		return t.FailWith(err)
	}
	return podObject(t, p)
}

// podReloadList is reloadList, which forgets what pods there are and what they say.
func podReloadList(t *fan.Thread, _ Word, _ []Word) (Word, Word) {
	forgetPods(t)
	_, exc := t.RunFantom("Pod", "reloaded", t.NewStr("Pod reload list"))
	return t.NewStr("reloadList"), exc
}

// podReload is reload, of a pod without types: it is read anew when it is asked for again.
func podReload(t *fan.Thread, self Word, _ []Word) (Word, Word) {
	p := podOf(t, self)
	if len(p.Types) > 0 {
		return t.Fail("Err", "Cannot reload pod with types: "+p.Name)
	}
	if _, exc := t.RunFantom("Pod", "reloaded", t.NewStr("Pod reload: "+p.Name)); exc != 0 {
		return 0, exc
	}
	return podClose(t, self, nil)
}

// podClose is close: the pod's files cannot be read any more.
func podClose(t *fan.Thread, self Word, _ []Word) (Word, Word) {
	p := podOf(t, self)
	t.Runtime().DropPod(p)
	t.Runtime().Forget(filesKey + p.Name)
	forgetPods(t)
	return self, 0
}

func forgetPods(t *fan.Thread) {
	t.Runtime().Forget(indexKey)
	t.Runtime().Forget(propsKey)
}
