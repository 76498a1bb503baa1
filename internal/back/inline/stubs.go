package inline

var (
	xtensaDescription *description
	rv32Description   *description
)
