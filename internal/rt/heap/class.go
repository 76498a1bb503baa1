package heap

import "github.com/tandem-lang/tandem/internal/rt/layout"

// cellSizes are the sizes of cells in bytes. Each is the largest multiple of 16 of which one more does not fit into a page, so that
// little is lost at the end of pages; the steps between them lose an eighth on average.
var cellSizes = [...]uint16{
	16, 32, 48, 64, 80, 96, 112, 128, 144, 160, 192, 224, 256, 288, 336, 384, 448, 512, 624, 736, 816, 1024, 1168, 1360, 1632, 2048, 2720, 4096,
}

const numClasses = len(cellSizes)

// classOf returns the class of the smallest cells that hold size bytes, at most MaxSmallBytes.
func classOf(size uint64) uint8 { return classes[(size+layout.ObjectAlign-1)/layout.ObjectAlign] }
