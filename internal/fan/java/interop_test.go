package java

import (
	"testing"

	"github.com/tandem-lang/tandem/internal/fan/java/classpath"
)

func TestInteropDescriptors(t *testing.T) {
	for _, c := range interopClasses() {
		for _, m := range c.Methods {
			if !classpath.ValidMethod(m.Desc) {
				t.Errorf("%s.%s: %s", c.Name, m.Name, m.Desc)
			}
		}
	}
	m := interopConversions().Methods
	if got := m[11].Desc; got != "(Ljava/nio/file/Path;)Lfan/sys/File;" {
		t.Error(got)
	}
	if got := m[23].Desc; got != "(Ljava/util/stream/Stream;Lfan/sys/Type;)Lfan/sys/List;" {
		t.Error(got)
	}
}
