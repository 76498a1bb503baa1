package driver

// Version is Tandem's own version.
const Version = "0.1.0"

// CrossVersion is what the drop-in for mpy-cross answers to --version: the version of
// the firmware whose files it writes, in the words in which build systems look for it.
func (f Flavor) CrossVersion() string {
	return f.traits().version + " (Tandem " + Version + "); mpy-cross emitting mpy v6.3"
}
