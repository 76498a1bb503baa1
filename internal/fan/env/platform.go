package env

import "runtime"

// Platform names the machine as sys::Env.platform does: "linux-x86_64".
func Platform() string { return fantomName(runtime.GOOS) + "-" + fantomName(runtime.GOARCH) }

// fantomName returns Fantom's word for an operating system or a processor of Go.
func fantomName(name string) string {
	switch name {
	case "darwin":
		return "macosx"
	case "windows":
		return "win32"
	case "amd64":
		return "x86_64"
	case "386":
		return "x86"
	case "arm64":
		return "aarch64"
	}
	return name
}
