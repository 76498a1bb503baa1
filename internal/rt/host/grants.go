package host

import (
	"crypto/rand"
	"net"
	"strings"
)

// Grants says what of a system a program may reach: a nil list grants nothing, an empty one that is not nil all.
type Grants struct {
	Read  []string // files, and folders with all that is in them
	Write []string
	Net   []string // hosts, each perhaps with a port behind a colon; a leading "*." stands for all names of a domain
	Env   []string // names of variables
	Run   bool
}

// Host returns what of the system's is granted. Clock, random bytes and streams always are; the streams are for the caller to set.
func (g Grants) Host() Host {
	h := Host{Clock: NewClock(), Random: rand.Reader}
	if g.Read != nil || g.Write != nil {
		h.Files = OSFiles(paths(g.Read), paths(g.Write))
	}
	if g.Net != nil {
		h.Net = netHosts(g.Net)
	}
	if g.Env != nil {
		h.Env = envNames(g.Env)
	}
	if g.Run {
		h.Run, h.Launch = shell, launch
	}
	return h
}

// paths turns a list of grants into one of OSFiles, where nil is all and an empty list nothing.
func paths(list []string) []string {
	switch {
	case list == nil:
		return []string{}
	case len(list) == 0:
		return nil
	}
	return list
}

func netHosts(list []string) NetPolicy {
	if len(list) == 0 {
		return AllowAll
	}
	return func(op, network, address string) error {
		for _, granted := range list {
			if allows(granted, address) {
				return nil
			}
		}
		return &Denied{"--allow-net=" + address}
	}
}

// allows reports whether a granted host, perhaps with a port, includes an address. Asking for the number of a host takes no port.
func allows(granted, address string) bool {
	host, port := splitPort(address)
	grantedHost, grantedPort := splitPort(granted)
	if grantedPort != "" && port != "" && port != grantedPort {
		return false
	}
	if domain, ok := strings.CutPrefix(grantedHost, "*."); ok {
		return strings.HasSuffix(strings.ToLower(host), "."+strings.ToLower(domain))
	}
	return strings.EqualFold(host, grantedHost)
}

func splitPort(address string) (host, port string) {
	if host, port, err := net.SplitHostPort(address); err == nil {
		return host, port
	}
	return strings.Trim(address, "[]"), ""
}

// envNames is the environment as far as its variables are named; all of it where no name is given.
type envNames []string

func (e envNames) allow(name string) error {
	if len(e) == 0 {
		return nil
	}
	for _, granted := range e {
		if granted == name {
			return nil
		}
	}
	return &Denied{"--allow-env=" + name}
}

// Get returns a variable. One that is not granted is not set.
func (e envNames) Get(name string) (string, bool) {
	if e.allow(name) != nil {
		return "", false
	}
	return osEnv{}.Get(name)
}

// Set sets a variable.
func (e envNames) Set(name, value string) error {
	if err := e.allow(name); err != nil {
		return err
	}
	return osEnv{}.Set(name, value)
}

// Unset removes a variable.
func (e envNames) Unset(name string) error {
	if err := e.allow(name); err != nil {
		return err
	}
	return osEnv{}.Unset(name)
}
