package romfs

import (
	"fmt"
	"slices"
	"strings"
)

// File is a file of an image that is built.
type File struct {
	Path string // with slashes, none ahead
	Data []byte
}

// Build returns an image of files; their paths say which folders there are. The same files, in any order, make the same image.
func Build(files []File) ([]byte, error) {
	sorted := slices.SortedFunc(slices.Values(files), func(a, b File) int {
		return slices.Compare(strings.Split(a.Path, "/"), strings.Split(b.Path, "/"))
	})
	payload, err := folder(nil, sorted)
	if err != nil {
		return nil, err
	}
	return append(appendNumber([]byte(volumeLeading), len(payload)), payload...), nil
}

// folder appends the records of what lies in a folder: of files by their paths in it, in which those of one folder are neighbours.
func folder(to []byte, files []File) ([]byte, error) {
	for i := 0; i < len(files); {
		name, _, deep := strings.Cut(files[i].Path, "/")
		if name == "" || deep && strings.HasSuffix(files[i].Path, "/") {
			return nil, fmt.Errorf("no path of a file: %q", files[i].Path)
		}
		var inside []File
		first := i
		for ; i < len(files); i++ {
			rest, ok := strings.CutPrefix(files[i].Path, name)
			if !ok || rest != "" && rest[0] != '/' {
				break
			}
			inside = append(inside, File{strings.TrimPrefix(rest, "/"), files[i].Data})
		}
		body := append(appendNumber(nil, len(name)), name...)
		if !deep {
			if len(inside) > 1 {
				return nil, fmt.Errorf("%q is there twice", files[first].Path)
			}
			to = appendRecord(to, kindFile, appendRecord(body, kindData, files[first].Data))
			continue
		}
		body, err := folder(body, inside)
		if err != nil {
			return nil, err
		}
		to = appendRecord(to, kindFolder, body)
	}
	return to, nil
}

func appendRecord(to []byte, kind int, payload []byte) []byte {
	return append(appendNumber(appendNumber(to, kind), len(payload)), payload...)
}

// appendNumber appends a number: 7 bits a byte, the highest first.
func appendNumber(to []byte, n int) []byte {
	var digits [10]byte
	i := len(digits) - 1
	digits[i] = byte(n & 0x7f)
	for n >>= 7; n > 0; n >>= 7 {
		i--
		digits[i] = byte(n&0x7f) | 0x80
	}
	return append(to, digits[i:]...)
}
