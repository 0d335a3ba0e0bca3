package generate

import "testing"

// TestRegister holds that each number is given out once.
func TestRegister(t *testing.T) {
	r, sofia, oslo := register{}, &posts[0], &posts[3]
	for _, one := range []struct {
		post         *post
		year, serial int
		free         bool
	}{
		{sofia, 2006, 812, true}, {sofia, 2006, 812, false}, {sofia, 2006, 813, true}, {sofia, 2006, 3, true},
		{sofia, 2005, 812, true}, {oslo, 2006, 812, true}, {sofia, 2006, 524000, true}, {sofia, 2006, 3, false},
	} {
		if free := r.take(one.post, one.year, one.serial); free != one.free {
			t.Errorf("%s %d in %d is free: %t", one.post.name, one.serial, one.year, free)
		}
	}
}

// TestTimeOf holds that a serial number stands for the time at which it is given out, however busy
// a post is.
func TestTimeOf(t *testing.T) {
	for _, yearly := range []int{700, 8600, 8600 * busy(Most)} {
		for _, serial := range []int{1, 2, 41, 650} {
			if got := serialAt(yearly, timeOf(yearly, 2010, serial)); got != serial {
				t.Errorf("of %d a year, number %d is that of number %d", yearly, serial, got)
			}
		}
		if yearly > minutesOfYear {
			t.Errorf("%d cables a year are more than one a minute", yearly)
		}
	}
}
