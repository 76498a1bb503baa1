package bundle

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
)

// Language is what a program is written in.
type Language string

// The languages.
const (
	Python Language = "python"
	Fantom Language = "fantom"
)

// App is a program and what runs with it.
type App struct {
	Language Language `json:"language"`

	// Main is what is run: of Python the file of the main module, of Fantom a pod, pod::Type or pod::Type.method.
	Main string `json:"main"`

	Script  bool     `json:"script,omitempty"`  // of Fantom: the first type of the pod Main that has a main method is run
	Options []string `json:"options,omitempty"` // of the command that runs it
	Files   []File   `json:"-"`                 // sorted by name; of Fantom the pods that are needed, by their names
}

// File is a file of a program.
type File struct {
	Name string // with slashes
	Data []byte // not to be changed
}

// manifest is the name of the first file in a payload: the App as JSON.
const manifest = "tandem.json"

// filesIn is the folder in a payload that has the files of the program.
const filesIn = "app/"

// Pack returns the payload.
func (a *App) Pack() ([]byte, error) {
	text, err := json.Marshal(a)
	if err != nil {
		return nil, err
	}
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	files := []File{{manifest, append(text, '\n')}}
	for _, f := range a.Files {
		files = append(files, File{filesIn + f.Name, f.Data})
	}
	for _, f := range files {
		w, err := z.CreateHeader(&zip.FileHeader{Name: f.Name, Method: zip.Store})
		if err == nil {
			_, err = w.Write(f.Data)
		}
		if err != nil {
			return nil, err
		}
	}
	err = z.Close()
	return buf.Bytes(), err
}

// errPayload is the error of a payload that this version cannot read.
var errPayload = errors.New("no program that this version knows")

// Unpack reads a payload. The files' data lie in it.
func Unpack(payload []byte) (*App, error) {
	z, err := zip.NewReader(bytes.NewReader(payload), int64(len(payload)))
	if err != nil {
		return nil, fmt.Errorf("the program in this file: %w", err)
	}
	a := &App{}
	for i, f := range z.File {
		data, err := stored(payload, f)
		if err != nil {
			return nil, err
		}
		switch {
		case i > 0:
			a.Files = append(a.Files, File{f.Name[min(len(filesIn), len(f.Name)):], data})
		case f.Name != manifest:
			return nil, errPayload
		default:
			if err := json.Unmarshal(data, a); err != nil {
				return nil, fmt.Errorf("%s: %w", manifest, err)
			}
		}
	}
	if a.Language != Python && a.Language != Fantom || a.Main == "" {
		return nil, errPayload
	}
	return a, nil
}

// stored returns the data of a file without compression where it lies.
func stored(payload []byte, f *zip.File) ([]byte, error) {
	at, err := f.DataOffset()
	n := int64(len(payload))
	if err == nil && (f.Method != zip.Store || at < 0 || at > n || f.UncompressedSize64 > uint64(n-at)) {
		err = errPayload
	}
	if err != nil {
		return nil, err
	}
	end := at + int64(f.UncompressedSize64)
	return payload[at:end:end], nil
}

// File returns the data of a file, nil where there is none.
func (a *App) File(name string) []byte {
	for _, f := range a.Files {
		if f.Name == name {
			return f.Data
		}
	}
	return nil
}
