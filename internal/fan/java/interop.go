package java

import (
	"strings"

	"github.com/tandem-lang/tandem/internal/fan/java/classpath"
	"github.com/tandem-lang/tandem/internal/lazy"
)

// interopClasses returns the package fanx.interop, in which Fantom's own runtime for
// Java has classes that stand for arrays of primitive types, and conversions. They serve
// where no installed Fantom is at hand; the order of overloads is that of the runtime.
func interopClasses() []*classpath.Class {
	list := []*classpath.Class{interopConversions()}
	for desc, name := range interopArrays() {
		elem, self := desc[1:], "fanx/interop/"+name
		c := interopClass(self)
		c.Methods = append(c.Methods,
			classpath.Member{Access: classpath.Public | classpath.Static, Name: "make", Desc: "(I)L" + self + ";"},
			classpath.Member{Access: classpath.Public, Name: "get", Desc: "(I)" + elem},
			classpath.Member{Access: classpath.Public, Name: "set", Desc: "(I" + elem + ")V"},
			classpath.Member{Access: classpath.Public, Name: "size", Desc: "()I"})
		list = append(list, c)
	}
	return list
}

func interopClass(name string) *classpath.Class {
	return &classpath.Class{
		Access: classpath.Public, Name: name, Super: "java/lang/Object",
		Methods: []classpath.Member{{Access: classpath.Public, Name: "<init>", Desc: "()V"}},
	}
}

// conversions are the static methods of Interop, with the packages abbreviated that
// interopPackages names.
const conversions = `
getClass (:Object;):Class;
toFan    (:Class;)=Type;
toJava   (=Type;):Class;
toFan    (:Throwable;)=Err;
toJava   (=Err;):Throwable;
toFan    (/InputStream;)=InStream;
toFan    (/InputStream;J)=InStream;
toFan    (/OutputStream;)=OutStream;
toFan    (/OutputStream;J)=OutStream;
toFan    (/File;)=File;
toFan    (#file/Path;)=File;
toFan    (#ByteBuffer;)=Buf;
toJava   (=Buf;)#ByteBuffer;
toJava   (=InStream;)/InputStream;
toJava   (=OutStream;)/OutputStream;
toJava   (=File;)/File;
toFan    (+List;)=List;
toFan    (+List;=Type;)=List;
toFan    (+Enumeration;)=List;
toFan    (+Enumeration;=Type;)=List;
toFan    (+Iterator;)=List;
toFan    (+Iterator;=Type;)=List;
toFan    (+stream/Stream;=Type;)=List;
toFan    (+HashMap;)=Map;
toFan    (+HashMap;=Type;)=Map;
toJava   (=Map;)+HashMap;
toJava   (=List;)+List;
`

// interopPackages spells out the abbreviations of conversions.
func interopPackages() *strings.Replacer { return interopPackagesOnce.Get(makeInteropPackages) }

var interopPackagesOnce lazy.Value[*strings.Replacer]

func makeInteropPackages() *strings.Replacer {
	return strings.NewReplacer(
		"#file/", "Ljava/nio/file/", "+stream/", "Ljava/util/stream/",
		":", "Ljava/lang/", "=", "Lfan/sys/", "/", "Ljava/io/", "#", "Ljava/nio/", "+", "Ljava/util/")
}

func interopConversions() *classpath.Class {
	c := interopClass("fanx/interop/Interop")
	fields := strings.Fields(conversions)
	for i := 0; i < len(fields); i += 2 {
		c.Methods = append(c.Methods, classpath.Member{
			Access: classpath.Public | classpath.Static, Name: fields[i], Desc: interopPackages().Replace(fields[i+1]),
		})
	}
	return c
}
