package rules

import "fmt"

// among says behind a message that is reported once a file that there is more of it: ", the first of 3 such lines". Of one it says
// nothing.
func among(n int, such string) string {
	if n < 2 {
		return ""
	}
	return fmt.Sprintf(", the first of %d %s", n, such)
}
