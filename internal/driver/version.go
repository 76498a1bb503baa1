package driver

// Version is Tandem's own version.
const Version = "0.1.0"
