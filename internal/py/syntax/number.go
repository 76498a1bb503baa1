package syntax

import (
	"github.com/tandem-lang/tandem/internal/value/pyvalue"
)

// parseInteger returns the value of an integer's spelling without underscores: that
// of int(text, 0). The message is the reference's; "" if there is nothing wrong.
func parseInteger(text string) (n pyvalue.Int, message string) {
	n, err := pyvalue.ParseInt(text, 0, nil)
	if err != nil {
		message = err.(*pyvalue.Error).Message
	}
	return n, message
}

const invalidNumber = "invalid syntax for number"

// parseFloat returns the value of a float or imaginary number's spelling without
// underscores.
func parseFloat(text string) (value float64, imaginary, ok bool) {
	value, n, ok := pyvalue.ScanFloat(text)
	if n < len(text) && text[n]|0x20 == 'j' {
		imaginary = true
		n++
	}
	return value, imaginary, ok && n == len(text)
}
