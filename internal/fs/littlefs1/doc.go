// Package littlefs1 is version 1 of the littlefs file system: volumes on flash memory that survive a loss of power at any moment.
//
//	err := littlefs1.Format(device, flash.Options{})
//	v, err := littlefs1.Mount(device, flash.Options{})
//	f, err := v.Open("/log.txt", flash.Write|flash.Create)
//	_, err = f.Write([]byte("started\n"))
//	err = f.Close()                       // what was written is there as a whole, or not at all
//
// A folder is a list of pairs of blocks (pair.go). A change writes all that a pair holds to the block of it that is out of date; the one of
// the higher revision whose checksum is right counts. The pairs of all folders form one list, the thread, that begins with the pair of
// the superblock. Data of files lies in chains of blocks, package flash. What takes two commits leaves a folder on the thread that no
// folder has, or an entry that says that it moves: the first change behind a loss of power tidies up (repair.go).
//
// Invariants: the device holds the state ahead of an operation or the state behind it, whenever it stops. No volume, whatever it holds,
// makes a function here panic or loop.
//
// It has no attributes of files, since the format has none in use, but it keeps those that entries hold. Blocks that cannot be written are
// errors, not replaced; replacements by others are followed.
//
// Sources: SPEC.md and DESIGN.md of littlefs, disk version 1.1.
package littlefs1
