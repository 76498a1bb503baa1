package host

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// What is not granted is denied, and what is granted is not.
func TestGrants(t *testing.T) {
	none := Grants{}.Host()
	if none.Files != nil || none.Net != nil || none.Env != nil || none.Run != nil {
		t.Errorf("nothing was granted, but %+v", none)
	}
	all := Grants{Read: []string{}, Write: []string{}, Net: []string{}, Env: []string{}, Run: true}.Host()
	dir := t.TempDir()
	name := filepath.Join(dir, "a")
	if f, err := all.Files.Open(name, os.O_CREATE|os.O_WRONLY, 0o600); err != nil {
		t.Error(err)
	} else {
		f.Close()
	}
	if err := all.Net("connect", "tcp", "example.org:80"); err != nil || all.Run == nil {
		t.Errorf("all was granted, but %v", err)
	}
	reader := Grants{Read: []string{dir}}.Host()
	if _, err := reader.Files.Stat(name); err != nil {
		t.Error(err)
	}
	denied(t, reader.Files.Remove(name), "--allow-write")
	_, err := reader.Files.Stat(filepath.Dir(dir))
	denied(t, err, "--allow-read")
	writer := Grants{Write: []string{dir}}.Host()
	if err := writer.Files.Remove(name); err != nil {
		t.Error(err)
	}
}

func denied(t *testing.T, err error, grant string) {
	t.Helper()
	var d *Denied
	if !errors.As(err, &d) || d.Grant != grant {
		t.Errorf("%v, want what names %s", err, grant)
	}
}

func TestGrantedHosts(t *testing.T) {
	cases := []struct {
		granted, address string
		want             bool
	}{
		{"example.org", "example.org:443", true},
		{"Example.org", "example.ORG:443", true},
		{"example.org", "example.org", true},
		{"example.org:443", "example.org:443", true},
		{"example.org:443", "example.org:80", false},
		{"example.org:443", "example.org", true},
		{"example.org", "www.example.org:443", false},
		{"*.example.org", "www.example.org:443", true},
		{"*.example.org", "example.org:443", false},
		{"*.example.org", "notexample.org:443", false},
		{"[::1]:80", "[::1]:80", true},
		{"::1", "[::1]:80", true},
		{"::1", "[::2]:80", false},
	}
	for _, c := range cases {
		if got := netHosts([]string{c.granted})("connect", "tcp", c.address) == nil; got != c.want {
			t.Errorf("%s granted, %s: %v", c.granted, c.address, got)
		}
	}
}

func TestGrantedVariables(t *testing.T) {
	t.Setenv("GRANTED", "1")
	t.Setenv("OTHER", "2")
	env := Grants{Env: []string{"GRANTED"}}.Host().Env
	if v, ok := env.Get("GRANTED"); v != "1" || !ok {
		t.Errorf("GRANTED is %q, %v", v, ok)
	}
	if v, ok := env.Get("OTHER"); ok {
		t.Errorf("OTHER is %q", v)
	}
	denied(t, env.Set("OTHER", ""), "--allow-env=OTHER")
	denied(t, env.Unset("OTHER"), "--allow-env=OTHER")
	if env.Set("GRANTED", "3") != nil || os.Getenv("GRANTED") != "3" || env.Unset("GRANTED") != nil {
		t.Error("GRANTED cannot be set")
	}
	if v, ok := (Grants{Env: []string{}}).Host().Env.Get("OTHER"); v != "2" || !ok {
		t.Errorf("all is granted, OTHER is %q, %v", v, ok)
	}
}
