// Package env knows what a Fantom program finds around it.
package env
