package lazy

import (
	"sync"
	"testing"
)

func TestMadeOnce(t *testing.T) {
	var v Value[*int]
	var group sync.WaitGroup
	made := 0
	got := make([]*int, 50)
	for i := range got {
		group.Go(func() {
			got[i] = v.Get(func() *int {
				made++
				return new(int)
			})
		})
	}
	group.Wait()
	if made != 1 {
		t.Errorf("made %d times", made)
	}
	for _, p := range got {
		if p == nil || p != got[0] {
			t.Fatal("not everybody got the same value")
		}
	}
}

func TestPanicIsNoValue(t *testing.T) {
	var v Value[int]
	func() {
		defer func() {
			if recover() != "not yet" {
				t.Error("the panic did not get through")
			}
		}()
		v.Get(func() int { panic("not yet") })
	}()
	if got := v.Get(func() int { return 7 }); got != 7 {
		t.Errorf("got %d", got)
	}
}

func TestNoAllocation(t *testing.T) {
	var v Value[int]
	v.Get(one)
	if n := testing.AllocsPerRun(100, func() { v.Get(one) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func one() int { return 1 }
